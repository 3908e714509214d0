import type { Problem } from '../../client';

/**
 * The refusal of a call, in the sentence of the server. Status 0 means that no answer came: the server is away or the line
 * is cut.
 */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    sentence: string,
    /** Sentences by field of the body, like `/title`. */
    readonly fields: ReadonlyMap<string, string>,
    readonly traceId: string | null,
    readonly retryAfterSeconds: number | null,
    /** Further members of the document, like the price to confirm. */
    readonly extras: Record<string, unknown>,
  ) {
    super(sentence);
  }

  static of(error: unknown, response: Response | undefined): Refusal {
    if (response === undefined) return new Refusal(0, 'browser.no_answer', '', new Map(), null, null, {});
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    const wait = Number.isFinite(retryAfter) ? retryAfter : null;
    if (!isProblem(error)) return new Refusal(response.status, 'browser.unreadable', '', new Map(), null, wait, {});
    const { code, detail, traceId, errors, ...extras } = error;
    const fields = new Map((errors ?? []).map((each) => [each.pointer, each.detail]));
    return new Refusal(response.status, code, detail, fields, traceId, wait, extras);
  }

  /** The same call may succeed in a moment. */
  get isPassing(): boolean {
    return (
      this.status === 0 || this.status === 429 || this.status === 502 || this.status === 503 || this.status === 504
    );
  }

  /** The reader may not see it, or not any more. */
  get isOutOfSight(): boolean {
    return this.status === 403 || this.status === 404;
  }

  get isSignedOut(): boolean {
    return this.status === 401;
  }
}

const isProblem = (error: unknown): error is Problem & Record<string, unknown> =>
  typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;
