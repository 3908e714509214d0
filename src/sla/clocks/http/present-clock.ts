import { explainClock, type ClockReading } from '@lockstep/sla-clock';
import { toInstant } from '../../../platform/clock/clock.js';
import type { RequestTerms } from '../../terms/request-terms.entity.js';
import type { ClockExplanationDto } from './clock-explanations.dto.js';
import type { ClockDto, TermsDto } from './clocks.dto.js';

export const presentRequestTerms = (terms: RequestTerms): TermsDto => ({
  source: terms.source,
  agreementVersionId: terms.agreementVersionId,
  firstResponseSeconds: terms.firstResponseSeconds,
  resolutionSeconds: terms.resolutionSeconds,
  replySeconds: terms.replySeconds,
  why: terms.why,
  pinnedAt: iso(terms.pinnedAt),
});

/** Without the clocks beside it nobody could tell whether a leg outlasts the promise. */
export function presentClock(reading: ClockReading, all: readonly ClockReading[]): ClockDto {
  const pause = reading.state === 'PAUSED' ? reading.steps.findLast(({ state }) => state === 'PAUSED') : undefined;
  const promise = all.find((each) => each.kind === 'RES')?.projectedDueAt ?? Infinity;
  return {
    kind: reading.kind,
    subject: reading.subject,
    departmentId: reading.party,
    zone: reading.zone,
    state: reading.state,
    elapsedSeconds: reading.elapsedSeconds,
    targetSeconds: reading.targetSeconds,
    targetDate: isoAt(reading.targetDate),
    remainingSeconds: reading.remainingSeconds,
    startedAt: isoAt(reading.startedAt),
    stoppedAt: isoAt(reading.stoppedAt),
    stoppedBy: reading.stoppedBy,
    pausedSince: isoAt(pause?.from ?? null),
    pausedBy: pause?.cause ?? null,
    dueAt: isoAt(reading.dueAt),
    breachAt: isoAt(reading.breachAt),
    projectedDueAt: isoAt(reading.projectedDueAt),
    breachedAt: isoAt(reading.breachedAt),
    result: reading.result,
    provisional: reading.provisional,
    targetVersion: reading.targetVersion,
    endsAfterPromise: reading.kind === 'LEG' && (reading.projectedDueAt ?? 0) > promise,
  };
}

/** @param departmentName of the department that must act, because sentences are for people */
export const presentExplanation = (
  reading: ClockReading,
  departmentName: string,
  zone: string,
): ClockExplanationDto => ({
  kind: reading.kind,
  subject: reading.subject,
  targets: reading.targetHistory.map(({ at, date, ...target }) => ({ ...target, at: isoAt(at), date: isoAt(date) })),
  steps: reading.steps.map(({ from, to, state, cause, counted, total }) => ({
    from: isoAt(from),
    to: isoAt(to),
    state,
    cause,
    countedSeconds: counted,
    totalSeconds: total,
  })),
  sentences: explainClock({ ...reading, party: departmentName }, zone),
});

export const iso = (instant: Date): string => instant.toISOString().replace('.000Z', 'Z');

function isoAt(seconds: number): string;
function isoAt(seconds: number | null): string | null;
function isoAt(seconds: number | null): string | null {
  return seconds === null ? null : iso(toInstant(seconds));
}
