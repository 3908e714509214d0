import type { Answer, OutboundFailed, OutboundReason } from '../../platform/outbound/index.js';

/** The failures of an attempt, in addition to refusals by the outbound guard. */
export type AttemptError = OutboundReason | OutboundFailed['reason'] | 'NOT_2XX' | 'SECRET_UNREADABLE';

/** The result of an attempt. */
export interface AttemptOutcome {
  /** HTTP status; null when there was no answer. */
  status: number | null;
  error: AttemptError | null;
  /** The first part of the response body. */
  answer: string | null;
  retryAfter: string | null;
}

/** The receiver answers that the endpoint no longer exists. */
const GONE = 410;
const SHOWN_CHARACTERS = 500;

export const hasArrived = ({ error }: AttemptOutcome): boolean => error === null;
export const isGone = ({ status }: AttemptOutcome): boolean => status === GONE;

/** Every 2xx status is a success. A redirect is a failure: a new address must be set by an administrator. */
export function attemptOutcomeOf({ status, beginning, retryAfter }: Answer): AttemptOutcome {
  const arrived = status >= 200 && status < 300;
  return { status, error: arrived ? null : 'NOT_2XX', answer: printable(beginning), retryAfter };
}

export const failed = (error: AttemptError): AttemptOutcome => ({
  status: null,
  error,
  answer: null,
  retryAfter: null,
});

/** The response body as text for the log, without characters that cannot be stored and without control characters. */
const printable = (text: string): string =>
  [...text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]/gu, '\ufffd')].slice(0, SHOWN_CHARACTERS).join('');
