import type { Answer, OutboundFailed, OutboundReason } from '../../platform/outbound/index.js';

/** The failures of an attempt, beside refusals by the outbound guard. */
export type AttemptError = OutboundReason | OutboundFailed['reason'] | 'NOT_2XX' | 'SECRET_UNREADABLE';

/** How a try ended. */
export interface Outcome {
  /** HTTP status, when there was an answer. */
  status: number | null;
  error: AttemptError | null;
  /** The beginning of the answer. */
  answer: string | null;
  retryAfter: string | null;
}

/** The receiver says that there is nobody any more. */
const GONE = 410;
const SHOWN_CHARACTERS = 500;

export const hasArrived = ({ error }: Outcome): boolean => error === null;
export const isGone = ({ status }: Outcome): boolean => status === GONE;

/** Every 2xx is a yes. A redirect is none: who moves an endpoint tells an administrator, not a passer-by. */
export function outcomeOf({ status, beginning, retryAfter }: Answer): Outcome {
  const arrived = status >= 200 && status < 300;
  return { status, error: arrived ? null : 'NOT_2XX', answer: printable(beginning), retryAfter };
}

export const failed = (error: AttemptError): Outcome => ({ status: null, error, answer: null, retryAfter: null });

/** The receiver's answer as text for the log: storable, without control characters. */
const printable = (text: string): string =>
  [...text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]/gu, '\ufffd')].slice(0, SHOWN_CHARACTERS).join('');
