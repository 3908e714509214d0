import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, '../../openapi.json');

interface Operation {
  parameters?: object[];
  responses: Record<string, object>;
}

interface Contract {
  paths: Record<string, Record<string, Operation>>;
}

/** The committed API document as it stands, with references to the parts that operations share. */
export const committedContract = <Document>(): Document => JSON.parse(readFileSync(FILE, 'utf8')) as Document;

/** The committed API document with written out parameters and responses. */
export const readContract = <Document extends object>(): Document => writtenOut(committedContract<Document>());

/** The document, in which the parameters and responses of the operations are written out instead of referred to. */
export function writtenOut<Document extends object>(document: Document): Document {
  for (const operation of Object.values((document as Contract).paths).flatMap((item) => Object.values(item))) {
    operation.parameters &&= operation.parameters.map((each) => resolved(document, each));
    for (const [status, response] of Object.entries(operation.responses)) {
      operation.responses[status] = resolved(document, response);
    }
  }
  return document;
}

/** The part that a reference like `#/components/parameters/limit` names, or the node itself. */
export function resolved<Node extends object>(document: object, node: Node): Node {
  const { $ref } = node as { $ref?: string };
  const keys = $ref?.slice(2).split('/') ?? [];
  return $ref === undefined ? node : (keys.reduce((part, key) => part[key as never], document) as Node);
}
