/**
 * An answer that says no, with a stable code, one plain sentence and a status. It is expected, so the log does not
 * report it as an error.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    sentence: string,
    /** Further fields of the problem document, like `currentHash`. */
    readonly extras: Record<string, unknown> = {},
  ) {
    super(sentence);
  }
}

type Definitions = Record<string, readonly [status: number, sentence: string]>;

/** All codes that any module can answer with, as `/problems` lists them. */
export const PROBLEM_CATALOGUE = new Map<string, { status: number; sentence: string }>();

/** The stable address of a problem type. */
export const problemType = (code: string): string => `/problems/${code}`;

/**
 * Defines the refusals of a module, each with its status and its sentence. The returned function creates them; a code
 * that was not defined does not compile.
 */
export function defineRefusals<const D extends Definitions>(definitions: D) {
  for (const [code, [status, sentence]] of Object.entries(definitions))
    PROBLEM_CATALOGUE.set(code, { status, sentence });
  return (code: keyof D & string, sentence?: string, extras?: Record<string, unknown>): Refusal => {
    const [status, usual] = definitions[code]!;
    return new Refusal(code, status, sentence ?? usual, extras);
  };
}
