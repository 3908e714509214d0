import type { ClockReading, ClockResult } from '@lockstep/sla-clock';
import { toInstantOrNull } from '../platform/clock/clock.js';
import type { Promised, Replayed, RequestReplay, ResolvedTerms, TermsOfService } from '../sla/index.js';

/** The promises for one service, under the terms that are tried and under the terms in force. */
export interface PromisesOfService {
  proposed: Promised;
  inForce: ResolvedTerms;
}

/**
 * The terms under which a request is read: those it was submitted under, those in force now, and the proposed ones. The
 * first two differ where the terms changed within the 90 days.
 */
export const TEXTS = ['recorded', 'inForce', 'proposed'] as const;
export type TextName = (typeof TEXTS)[number];

export type Texts<T> = Record<TextName, T>;

/** A clock at the end of the window. */
export interface ClockOutcome {
  /** Null while the target can still be met. */
  result: ClockResult | null;
  elapsedSeconds: number;
  /** Null for a date, or where nothing was promised. */
  targetSeconds: number | null;
  /** ISO instant; null while the clock is paused. */
  dueAt: string | null;
}

export interface OutcomeUnder {
  /** Null where no first response was promised. */
  firstResponse: ClockOutcome | null;
  answer: ClockOutcome;
  /** The result of each reply to a question; null: the reply can still come in time. */
  replies: (ClockResult | null)[];
}

/** The outcome of one request under each of the terms. */
export interface BacktestOutcome extends Texts<OutcomeUnder> {
  /** True when both sides agreed on a date for this request. The date stays the same under all terms. */
  dateWasAgreed: boolean;
  /** The number of messages that the provider sent outside its working hours. */
  wordsOutsideHours: number;
}

/** The terms by service, for each of the three. Null: the terms that the request was submitted under. */
export const termsOfTexts = ({
  promises,
}: {
  promises: Record<string, PromisesOfService>;
}): Texts<TermsOfService | null> => ({
  recorded: null,
  inForce: (serviceId) => promises[serviceId]?.inForce ?? null,
  proposed: (serviceId) => promises[serviceId]?.proposed ?? null,
});

/** Computes the outcome of a request under each of the terms. */
export function backtestOutcomeOf(
  replay: RequestReplay,
  terms: Texts<TermsOfService | null>,
  asOf: Date,
  isOpen: (at: Date) => boolean,
): BacktestOutcome {
  const under = (each: TermsOfService | null): OutcomeUnder =>
    outcomeUnder(each === null ? replay.recorded : replay.under(each), asOf);
  return {
    dateWasAgreed: replay.dateWasAgreed,
    wordsOutsideHours: replay.wordsOfProvider.filter((at) => !isOpen(at)).length,
    recorded: under(terms.recorded),
    inForce: under(terms.inForce),
    proposed: under(terms.proposed),
  };
}

function outcomeUnder(replayed: Replayed, asOf: Date): OutcomeUnder {
  const clocks = replayed.clocks(asOf);
  const firstResponse = clocks.find(({ kind }) => kind === 'FR');
  return {
    firstResponse: firstResponse === undefined ? null : toOutcome(firstResponse),
    answer: toOutcome(clocks.find(({ kind }) => kind === 'RES')!),
    replies: clocks.filter(({ kind }) => kind === 'REQ').map(({ result }) => result),
  };
}

const toOutcome = ({ result, elapsedSeconds, targetSeconds, dueAt }: ClockReading): ClockOutcome => ({
  result,
  elapsedSeconds,
  targetSeconds,
  dueAt: toInstantOrNull(dueAt)?.toISOString() ?? null,
});
