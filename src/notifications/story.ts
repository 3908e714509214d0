import { isEvent, type StoredEvent } from '../platform/events/index.js';
import type { RequestView } from '../requests/index.js';
import { ClockMovedByClosure, type ClockStanding } from '../sla/index.js';
import { clockIsOver } from './clock-news.js';
import { noticeRuleOf, NOTICES, type NoticeRule } from './notice-catalogue.js';

/** Events that share one notice. */
export type Happenings = readonly [StoredEvent, ...StoredEvent[]];

/** An event to notify people of, with the facts that are known at that time. */
export interface NoticeStory {
  event: StoredEvent;
  /** The event and the events that share its notice. */
  happenings: Happenings;
  rule: NoticeRule;
  request: RequestView | null;
  standings: readonly ClockStanding[];
}

/** The events of a batch that have a notice. Only live events: imported and demo events notify nobody. */
export const worthTelling = (batch: readonly StoredEvent[]): Happenings[] =>
  toldAsOne(batch).filter(([{ type, origin }]) => NOTICES[type] !== undefined && origin === 'live');

/** Null when the event concerns nobody any more. */
export function storyOf(
  happenings: Happenings,
  request: RequestView | null,
  standings: readonly ClockStanding[],
): NoticeStory | null {
  if (happenings.every((each) => clockIsOver(each, standings))) return null;
  const [event] = happenings;
  const usual = NOTICES[event.type]!;
  const rule = request === null ? usual : noticeRuleOf(usual, event, request.requesterDepartmentId);
  return { event, happenings, rule, request, standings };
}

/** Events about clocks that one closure moved share the notice of the first one. */
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
