/** A clear no: a stable code, one plain sentence, a status. Expected, and therefore quiet in the log. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    sentence: string,
    /** Further members of the problem document, like `currentHash`. */
    readonly extras: Record<string, unknown> = {},
  ) {
    super(sentence);
  }
}

type Definitions = Record<string, readonly [status: number, sentence: string]>;

/** Every code that any module can answer with, as `/problems` lists them. */
export const PROBLEM_CATALOGUE = new Map<string, { status: number; sentence: string }>();

/** The stable address of a kind of problem. */
export const problemType = (code: string): string => `/problems/${code}`;

/**
 * Names the refusals of a module once, each with its status and its sentence. The function that comes back makes
 * them; a code that was not named does not compile.
 */
export function defineRefusals<const D extends Definitions>(definitions: D) {
  for (const [code, [status, sentence]] of Object.entries(definitions))
    PROBLEM_CATALOGUE.set(code, { status, sentence });
  return (code: keyof D & string, sentence?: string, extras?: Record<string, unknown>): Refusal => {
    const [status, usual] = definitions[code]!;
    return new Refusal(code, status, sentence ?? usual, extras);
  };
}
