import type { ClockKind } from '@lockstep/sla-clock';
import { formatBasisPoints } from '@lockstep/money';
import { RequestLikelyLate } from '../lateness/index.js';
import type { StoredEvent } from '../platform/events/index.js';
import { instantInWords } from '../platform/pages/instant.js';
import {
  ClockBreachCleared,
  ClockBreached,
  ClockDueSoon,
  clockInWords,
  ClockMovedByClosure,
  ClocksMovedByCalendar,
  type ClockStanding,
  ClockThresholdReached,
  EscalationRungReached,
  shareInWords,
  type ThresholdPassed,
} from '../sla/index.js';

/** The data of one clock in an event. An event about several clocks has a list of these. */
interface News {
  clock: ClockKind;
  subject: string | null;
  at?: string;
  threshold?: ThresholdPassed['threshold'];
  rung?: number;
  basisPoints?: number;
  answered?: number;
  oldDueAt?: string | null;
  newDueAt?: string | null;
}

type Happening = Pick<StoredEvent, 'type' | 'payload'>;

/**
 * Events that are not notified once the clock has ended. A cleared breach is not in the list: everybody who was
 * notified of the breach hears of it.
 */
const OF_OPEN_CLOCKS: readonly string[] = [
  ClockThresholdReached.type,
  ClockDueSoon.type,
  RequestLikelyLate.type,
  ClockBreached.type,
  EscalationRungReached.type,
  ClockMovedByClosure.type,
  ClocksMovedByCalendar.type,
];

/** Whether every clock of the event has ended since, so that nobody needs a notice any more. */
export function clockIsOver({ type, payload }: Happening, standings: readonly ClockStanding[]): boolean {
  if (!OF_OPEN_CLOCKS.includes(type)) return false;
  return newsOf(payload).every((news) => standingOf(news, standings)?.state === 'STOPPED');
}

/** Whether the event is about a clock. */
export const tellsOfClocks = ({ payload }: Happening): boolean => newsOf(payload).length > 0;

/**
 * Sentences about the clocks of the events: which clock, the share used, and the instants in the reader's zone. Null
 * when no clock is known.
 */
export function clockDetail(
  happenings: readonly Happening[],
  standings: readonly ClockStanding[],
  zone: string,
): string | null {
  const sentences = happenings.flatMap(({ type, payload }) =>
    newsOf(payload).flatMap((news) => inWords(type, news, standingOf(news, standings), zone) ?? []),
  );
  return sentences.length === 0 ? null : sentences.join(' ');
}

function inWords(type: string, news: News, standing: ClockStanding | undefined, zone: string): string | null {
  if (standing === undefined) return null;
  const it = clockInWords(news.clock);
  const when = (at: Date | string | null | undefined) => (at == null ? 'a date still open' : instantInWords(at, zone));
  const { startedAt, dueAt, breachedAt } = standing;
  switch (type) {
    case ClockThresholdReached.type:
      return `${shareInWords(news.threshold!)} of the time for the ${it} was used up on ${when(news.at)}; it is due on ${when(dueAt)}.`;
    case ClockDueSoon.type:
      return `The ${it} is due on ${when(dueAt)}; the lead time that was agreed began on ${when(news.at)}.`;
    case RequestLikelyLate.type:
      return (
        `By ${news.answered!} answers to such requests, the chance that the ${it} comes after ${when(dueAt)} is ` +
        `${formatBasisPoints(BigInt(news.basisPoints!))}.`
      );
    case ClockBreached.type:
      return `All of the time for the ${it}, which began on ${when(startedAt)}, was used up on ${when(news.at)}.`;
    case ClockBreachCleared.type:
      return `This is about the ${it}: its time began on ${when(startedAt)} and ends on ${when(dueAt)}.`;
    case EscalationRungReached.type:
      return `The ${it} was due on ${when(breachedAt ?? dueAt)}; step ${news.rung!} of the escalation was reached on ${when(news.at)}.`;
    case ClockMovedByClosure.type:
    case ClocksMovedByCalendar.type:
      return `The ${it} was due on ${when(news.oldDueAt)} and is now due on ${when(news.newDueAt)}.`;
    default:
      return null;
  }
}

function newsOf(payload: object): News[] {
  const { clock, clocks } = payload as { clock?: ClockKind; clocks?: News[] };
  if (clock !== undefined) return [payload as News];
  return clocks ?? [];
}

const standingOf = ({ clock, subject }: News, standings: readonly ClockStanding[]): ClockStanding | undefined =>
  standings.find((each) => each.kind === clock && each.subject === subject);
