import type { Instant } from '@lockstep/working-time';
import type { BallSpan } from './ball.js';
import { legClocks } from './clocks/leg.js';
import { replyClocks } from './clocks/reply.js';
import type { ClockCalendars, ClockEvent, PartyId } from './events.js';
import { lateSpans, wasLateAt, type LateSpan, type PlannedSpan } from './plan.js';
import { tellClockStory, type ClockStory } from './story.js';

/**
 * The status of the holder. PW, PB: the provider, within and beyond its target. PL: the provider that was already late
 * when it handed the request on or asked a question, while the next side is in time. RW, RO: the requester, within and
 * beyond its target. EX: somebody outside.
 */
export type HolderClass = 'PW' | 'PB' | 'PL' | 'RW' | 'RO' | 'EX';

/** Half-open [start, end). */
export interface HolderInterval {
  start: Instant;
  end: Instant;
  party: PartyId;
  cls: HolderClass;
}

export const EXTERNAL: PartyId = '~EXTERNAL';

type Share = Pick<HolderInterval, 'party' | 'cls'>;

/**
 * One holder for every second in which the request was open, in order. A resolved request has no holder, unless it is
 * reopened as wrong and the provider agrees: then the provider held it in between. The time between a reply and its
 * refusal has no holder either, unless the provider was late.
 */
export function holders(history: readonly ClockEvent[], calendars: ClockCalendars, now: Instant): HolderInterval[] {
  const story = tellClockStory(history, calendars, now);
  if (!story) return [];
  const bench = {
    story,
    legs: legClocks(story).map((leg) => lateSpans(leg)),
    replies: replyClocks(story).flatMap((reply) => lateSpans(reply)),
  };
  return story.spans.flatMap((span, index) => share(bench, span, index)).reduce(join, []);
}

interface Bench {
  story: ClockStory;
  /** Late spans of each leg, by number - 1. */
  legs: LateSpan[][];
  replies: LateSpan[];
}

function share(bench: Bench, span: BallSpan, index: number): HolderInterval[] {
  const { party } = span.leg;
  const late = bench.legs[span.leg.number - 1]!;
  if (span.side === 'PROVIDER') return cut(span, late, { party, cls: 'PB' }, inTime(bench, span));
  if (span.side === 'REQUESTER') {
    const requester = bench.story.submitted.requester;
    return cut(span, bench.replies, { party: requester, cls: 'RO' }, waiting(bench, index, requester));
  }
  if (span.side === 'EXTERNAL') {
    return whole(span, wasLateAt(late, span.from) ? { party, cls: 'PB' } : { party: EXTERNAL, cls: 'EX' });
  }
  // A provider that asks a question when it is late keeps the ball, and so does one that refuses the reply.
  if (span.side === 'UNCOUNTED') return wasLateAt(late, span.from) ? whole(span, { party, cls: 'PB' }) : [];
  return wronglyResolved(bench.story, span) ? whole(span, { party, cls: 'PW' }) : [];
}

/** The time of a receiver that is in time counts for a sender that was late when it handed over. */
function inTime({ story, legs }: Bench, { leg }: BallSpan): Share {
  const sender = story.ball.legs[leg.number - 2];
  const bounced = sender && wasLateAt(legs[sender.number - 1]!, leg.from);
  return bounced ? { party: sender.party, cls: 'PL' } : { party: leg.party, cls: 'PW' };
}

/** A provider that was late when it asked keeps the ball. The moment at which the requester got the ball decides. */
function waiting({ story, legs }: Bench, index: number, requester: PartyId): Share {
  let first = index;
  while (story.spans[first - 1]?.side === 'REQUESTER') first -= 1;
  const { leg, from } = story.spans[first]!;
  return wasLateAt(legs[leg.number - 1]!, from) ? { party: leg.party, cls: 'PL' } : { party: requester, cls: 'RW' };
}

/** True if the resolution before this gap was reopened as wrong and the provider agreed. */
function wronglyResolved({ events }: ClockStory, gap: BallSpan): boolean {
  const index = events.findIndex((event) => event.type === 'reopened' && event.at === gap.to);
  const reopened = events[index];
  if (reopened?.type !== 'reopened' || reopened.reason !== 'WRONG') return false;
  const later = events.slice(index + 1);
  const until = later.findIndex((event) => event.type === 'reopened');
  const agreed = later.slice(0, until < 0 ? undefined : until).some((event) => event.type === 'faultAgreed');
  return reopened.by === 'PROVIDER' || agreed;
}

const whole = ({ from, to }: BallSpan, held: Share): HolderInterval[] => [{ start: from, end: to, ...held }];

/** Splits a span where lateness begins and ends. */
function cut({ from, to }: BallSpan, late: readonly PlannedSpan[], beyond: Share, within: Share): HolderInterval[] {
  const edges = late.flatMap((each) => [each.start, each.end]).filter((edge) => from < edge && edge < to);
  const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    start,
    end: cuts[index + 1]!,
    ...(late.some((each) => each.start <= start && start < each.end) ? beyond : within),
  }));
}

/** Joins neighbouring intervals of one party and class. */
function join(joined: HolderInterval[], next: HolderInterval): HolderInterval[] {
  const last = joined.at(-1);
  if (!last || last.end !== next.start || last.party !== next.party || last.cls !== next.cls) return [...joined, next];
  return [...joined.slice(0, -1), { ...last, end: next.end }];
}
