// Runs in the browser. Swagger UI's own resolver for OpenAPI 3.1 reads the whole document again for each operation that
// somebody opens, and once at the start. With ours that takes seconds less.
(globalThis.lockstepDocs ??= []).push(() => ({ fn: { resolveSubtree } }));

/** Replaces the references below one place of the document. */
async function resolveSubtree(document, path) {
  const subtree = path.reduce((node, step) => node?.[step], document);
  return { errors: [], spec: resolved(subtree, document, []) };
}

/** @param within references that were followed to get here; a schema that contains itself keeps its reference */
function resolved(node, document, within) {
  if (Array.isArray(node)) return node.map((each) => resolved(each, document, within));
  if (node === null || typeof node !== 'object') return node;
  const { $ref: reference, ...beside } = node;
  if (typeof reference !== 'string') return eachMember(node, document, within);
  if (within.includes(reference)) return node;
  const target = resolved(targetOf(reference, document), document, [...within, reference]);
  return { ...target, ...eachMember(beside, document, within) };
}

const eachMember = (node, document, within) =>
  Object.fromEntries(Object.entries(node).map(([name, value]) => [name, resolved(value, document, within)]));

const targetOf = (reference, document) =>
  reference
    .split('/')
    .slice(1)
    .reduce((node, step) => node?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], document);
