import { isEvent, type StoredEvent } from '../platform/events/index.js';
import type { RequestView } from '../requests/index.js';
import { ClockMovedByClosure, type ClockStanding } from '../sla/index.js';
import { isOver } from './clock-news.js';
import { noticeRuleOf, NOTICES, type NoticeRule } from './notice-catalogue.js';

/** Events that are told as one. */
export type Happenings = readonly [StoredEvent, ...StoredEvent[]];

/** One piece of news, with what is known of it when it is told. */
export interface Story {
  event: StoredEvent;
  /** The event and those that go with it. */
  happenings: Happenings;
  rule: NoticeRule;
  request: RequestView | null;
  standings: readonly ClockStanding[];
}

/** The events of a batch that somebody might hear of: live ones only. Imported and demo events notify nobody. */
export const worthTelling = (batch: readonly StoredEvent[]): Happenings[] =>
  toldAsOne(batch).filter(([{ type, origin }]) => NOTICES[type] !== undefined && origin === 'live');

/** Null once it is nobody's concern any more. */
export function storyOf(
  happenings: Happenings,
  request: RequestView | null,
  standings: readonly ClockStanding[],
): Story | null {
  if (happenings.every((each) => isOver(each, standings))) return null;
  const [event] = happenings;
  const usual = NOTICES[event.type]!;
  const rule = request === null ? usual : noticeRuleOf(usual, event, request.requesterDepartmentId);
  return { event, happenings, rule, request, standings };
}

/** The clocks that one closure moved are one piece of news: the events of the others go with the first. */
function toldAsOne(batch: readonly StoredEvent[]): Happenings[] {
  const told = new Map<string, [StoredEvent, ...StoredEvent[]]>();
  for (const event of batch) {
    const key = isEvent(event, ClockMovedByClosure) ? `${event.streamId} ${event.payload.closureId}` : event.id;
    const first = told.get(key);
    if (first === undefined) told.set(key, [event]);
    else first.push(event);
  }
  return [...told.values()];
}
