interface Media {
  example?: unknown;
  examples?: unknown;
}

export interface Operation {
  operationId?: string;
  description?: string;
  tags?: string[];
  security?: unknown[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { content?: Record<string, Media> }>;
}

export interface OpenApi {
  tags?: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { parameters: Record<string, object> };
}

/** One sentence for each thing an operation of the contract lacks. */
export function faultsOfContract(document: OpenApi): string[] {
  const seen = new Map<string, string>();
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const name = `${method} ${path}`;
      const faults = faultsOfOperation(operation).map((fault) => `${name} ${fault}`);
      const id = operation.operationId ?? name;
      if (seen.has(id)) faults.push(`${name} shares its operationId with ${seen.get(id)!}`);
      seen.set(id, name);
      return faults;
    }),
  );
}

function faultsOfOperation(operation: Operation): string[] {
  const statuses = Object.keys(operation.responses);
  const notProblems = statuses.filter(
    (status) =>
      /^[45]/.test(status) && operation.responses[status]!.content?.['application/problem+json'] === undefined,
  );
  return [
    ...(operation.operationId ? [] : ['has no operationId']),
    ...(operation.description ? [] : ['has no description']),
    ...(operation.tags?.length ? [] : ['has no tag']),
    ...(statuses.some((status) => /^[23]/.test(status)) ? [] : ['has no answer that is a yes']),
    ...bodyFaults(operation),
    ...notProblems
      // Readiness answers its findings, not a problem, also when it is a no.
      .filter((status) => !(operation.operationId === 'readyz' && status === '503'))
      .map((status) => `answers ${status} with something else than a problem`),
  ];
}

/** A JSON body can be tried out as it stands. */
function bodyFaults({ requestBody }: Operation): string[] {
  const media = requestBody?.content['application/json'];
  const shown = media?.example ?? media?.examples;
  return media === undefined || shown !== undefined ? [] : ['takes a body without an example'];
}

/** The words with which a sentence has no subject of its own. */
export const WITHOUT_SUBJECT = /(?:^|[.:;!?]\s+)(?:What|Who|Whoever|Whom|Whose|Whatever|Whichever|Of|That which)\b/m;

/** Summaries, descriptions and access rules of which a sentence begins without a subject. */
export function sentencesWithoutSubject(document: object): string[] {
  return textsOf(document).filter((text) => WITHOUT_SUBJECT.test(text));
}

function textsOf(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'string' ? (TEXTS.includes(name) ? [value] : []) : textsOf(value),
  );
}

const TEXTS = ['summary', 'description', 'x-access'];
