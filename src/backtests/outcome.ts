import type { ClockReading, ClockResult } from '@lockstep/sla-clock';
import { toInstantOrNull } from '../platform/clock/clock.js';
import type { Replayed, RequestReplay, TermsOfService } from '../sla/index.js';
import type { Backtest } from './backtest.entity.js';

/**
 * The terms that a request is read under: those it was sent under, those now in force, and those of the text. The first two
 * differ where the terms changed within the 90 days.
 */
export const TEXTS = ['recorded', 'inForce', 'proposed'] as const;
export type TextName = (typeof TEXTS)[number];

export type Texts<T> = Record<TextName, T>;

/** A clock at the end of the window. */
export interface ClockOutcome {
  /** Null while it can still be met. */
  result: ClockResult | null;
  elapsedSeconds: number;
  /** Null for a date, or where nothing was promised. */
  targetSeconds: number | null;
  /** ISO instant; null while it is paused. */
  dueAt: string | null;
}

export interface OutcomeUnder {
  /** Null where no first response was promised. */
  firstResponse: ClockOutcome | null;
  answer: ClockOutcome;
  /** The questions to the requester, by what became of the reply; null: it can still come in time. */
  replies: (ClockResult | null)[];
}

/** One request under each of the terms. */
export interface Outcome extends Texts<OutcomeUnder> {
  /** Both sides agreed on a date for it alone, which it keeps whatever the terms. */
  dateWasAgreed: boolean;
  /** Words of the provider that were said while its hours were closed. */
  wordsOutsideHours: number;
}

/** The terms of each text by service; null: those that the request was sent under. */
export const termsOfTexts = ({ promises }: Pick<Backtest, 'promises'>): Texts<TermsOfService | null> => ({
  recorded: null,
  inForce: (serviceId) => promises[serviceId]?.inForce ?? null,
  proposed: (serviceId) => promises[serviceId]?.proposed ?? null,
});

/** Reads a request under each of the texts. */
export function outcomeOf(
  replay: RequestReplay,
  terms: Texts<TermsOfService | null>,
  asOf: Date,
  isOpen: (at: Date) => boolean,
): Outcome {
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
