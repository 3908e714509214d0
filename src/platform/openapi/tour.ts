import type { OpenAPIObject } from '@nestjs/swagger';

/** A member of the answer to an earlier step: an id that nobody knows before. */
export class FromAnswer {
  /**
   * @param member names and positions from the outside in, like `expedites.0.id`
   * @param shown a value of the same form, for the example of a body
   */
  constructor(
    readonly operationId: string,
    readonly member: string,
    readonly shown?: string,
  ) {}
}

/** An operation, the person who tries it (null: nobody signs in), and the parts of its example that are true of the demo. */
export type Stop = [
  person: string | null,
  operationId: string,
  parameters?: Record<string, string | number | boolean | FromAnswer>,
  body?: Record<string, unknown>,
];

/** The examples of the document as a way through a fresh demo world, on which each of them works. */
export interface Tour {
  /** The person who reads the operations of a tag, where they have no stop of their own. */
  readers: Record<string, string>;
  /** Examples of parameters by the part of the path before them. */
  known: Record<string, string | number>;
  /** Readings for other people or other parameters. They work at any time. */
  readings: Stop[];
  /** Operations that work one after another. Some have more than one step. */
  steps: Stop[];
}

interface Parameter {
  name: string;
  in: string;
  description?: string;
  example?: unknown;
}

interface Described {
  operationId: string;
  description?: string;
  tags: string[];
  security?: object[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { example?: object; examples?: Record<string, { value: object }> }> };
}

/** Gives each operation the examples of its first stop, and says who tries it in which step. */
export function guideThrough(document: OpenAPIObject, { readers, known, readings, steps }: Tour): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const operation of Object.values(item as Record<string, Described>)) {
      const isIt = ([, operationId]: Stop): boolean => operationId === operation.operationId;
      const [person = readers[operation.tags[0]!], , parameters = {}, body = {}] =
        [...steps, ...readings].find(isIt) ?? [];
      for (const parameter of operation.parameters ?? []) {
        show(parameter, parameters[parameter.name] ?? known[partBefore(path, parameter)]);
      }
      showBody(operation, body);
      const numbers = steps.flatMap((step, at) => (isIt(step) ? [at + 1] : []));
      const isOpen = (operation.security ?? []).length === 0;
      const facts = [isOpen ? 'without signing in' : person, numbers.length > 0 && `step ${numbers.join(', ')}`];
      operation.description = `${operation.description ?? ''}\n\n*In the demo:* ${facts.filter(Boolean).join(', ')}.`;
    }
  }
  return document;
}

function show(parameter: Parameter, given: string | number | boolean | FromAnswer | undefined): void {
  if (given === undefined) return;
  if (!(given instanceof FromAnswer)) {
    parameter.example = given;
    return;
  }
  delete parameter.example;
  const source = `\`${given.member}\` in the answer of \`${given.operationId}\`.`;
  parameter.description = [parameter.description, source].filter(Boolean).join(' ');
}

function showBody({ requestBody }: Described, body: Record<string, unknown>): void {
  const json = requestBody?.content['application/json'];
  const shown = Object.entries(body)
    .map(([name, value]) => [name, value instanceof FromAnswer ? value.shown : value] as const)
    .filter(([, value]) => value !== undefined);
  const members = Object.fromEntries(shown);
  if (json?.example !== undefined) json.example = { ...json.example, ...members };
  for (const example of Object.values(json?.examples ?? {})) example.value = { ...example.value, ...members };
}

/** `requests` before `{request}` in `/requests/{request}/clocks`; empty for a parameter outside the path. */
function partBefore(path: string, { name, in: place }: Parameter): string {
  const parts = path.split('/');
  return place === 'path' ? (parts[parts.indexOf(`{${name}}`) - 1] ?? '') : '';
}
