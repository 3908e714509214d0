import {
  holders,
  readClocks,
  type Calendars,
  type ClockEvent,
  type ClockReading,
  type HolderInterval,
  type Watch,
} from '@lockstep/sla-clock';
import type { Instant, WorkingCalendar } from '@lockstep/working-time';
import type { EscalationStep } from '../../agreements/index.js';
import type { CalendarInHindsight } from '../../departments/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import { isEvent, type EventType, type StoredEvent } from '../../platform/events/index.js';
import {
  EarlierStartAgreed,
  RequestMerged,
  RequestSubmitted,
  type RequestSubmittedPayload,
} from '../../requests/index.js';
import { clockHistory, MOVING_EVENTS } from './clock-history.js';
import type { KnownCalendars } from './known-calendars.js';
import {
  ClockBreachCleared,
  ClockBreached,
  ClockDueSoon,
  ClockMovedByClosure,
  ClocksTakenOver,
  ClockThresholdReached,
  EscalationRungReached,
  TermsPinned,
  TermsReplaced,
  type PinnedTerms,
} from '../sla.events.js';
import { type Supposition, underTerms } from './supposed-terms.js';
import { toldIn, type ToldThreshold } from '../thresholds/told-thresholds.js';

/** The events of a request that its clocks and what was told of them are read from. */
export const COUNTED_EVENTS: EventType[] = [
  ...MOVING_EVENTS,
  TermsPinned,
  ClockThresholdReached,
  ClockDueSoon,
  ClockBreached,
  EscalationRungReached,
  ClockBreachCleared,
  ClockMovedByClosure,
];

/** The past of one request, ready to be asked how its clocks stood at any moment. */
export class RequestHistory {
  constructor(
    readonly requestId: string,
    private readonly stream: readonly StoredEvent[],
    private readonly events: readonly ClockEvent[],
    private readonly calendars: KnownCalendars | null,
  ) {}

  /** As it was before the event of this sequence was told. */
  before(sequence: number): RequestHistory {
    const stream = this.stream.filter((event) => event.sequence < sequence);
    return new RequestHistory(this.requestId, stream, clockHistory(stream), this.calendars);
  }

  /** As it was known at an instant. */
  knownAt(at: Date): RequestHistory {
    const stream = this.stream.filter(({ occurredAt }) => occurredAt <= at);
    return new RequestHistory(this.requestId, stream, clockHistory(stream), this.calendars);
  }

  /** Were the hours of a department others. */
  supposing(departmentId: string, hours: CalendarInHindsight): RequestHistory {
    const calendars = this.calendars?.supposing(departmentId, hours) ?? null;
    return new RequestHistory(this.requestId, this.stream, this.events, calendars);
  }

  /** Had it been asked under other terms. */
  under(supposition: Supposition): RequestHistory {
    const stream = underTerms(this.stream, supposition);
    return new RequestHistory(this.requestId, stream, clockHistory(stream), this.calendars);
  }

  /** As it was handed over when it was merged into another request at the instant. */
  asMergedAt(at: Date): RequestHistory {
    const merged = this.stream.find((event) => isEvent(event, RequestMerged) && +event.occurredAt === +at);
    const stream = this.stream.filter(({ sequence }) => merged === undefined || sequence < merged.sequence);
    const calendars = this.calendars?.until(toSeconds(at)) ?? null;
    return new RequestHistory(this.requestId, stream, clockHistory(stream), calendars);
  }

  /** A clock that has stopped stays as it was, whatever was found out about the hours since. */
  readings(at: Date): ClockReading[] {
    const { calendars } = this;
    if (calendars === null) return [];
    return this.readingsIn(calendars.current, at).map((reading) => {
      const { kind, subject, stoppedAt, party } = reading;
      if (stoppedAt === null || !calendars.changedAfter(stoppedAt, party)) return reading;
      const asKnown = this.readingsIn(calendars.knownAt(stoppedAt), at);
      return asKnown.find((each) => each.kind === kind && each.subject === subject) ?? reading;
    });
  }

  /** The clocks as they would stand had this closure not been decided. */
  readingsBefore(closureId: string, at: Date): ClockReading[] {
    return this.calendars === null ? [] : this.readingsIn(this.calendars.before(closureId), at);
  }

  /** Nobody held it before it was submitted. */
  holders(at: Date): HolderInterval[] {
    const resolution = this.readings(at).find(({ kind }) => kind === 'RES');
    if (this.calendars === null || resolution === undefined) return [];
    const { stoppedAt } = resolution;
    const known = stoppedAt === null ? this.calendars.current : this.calendars.knownAt(stoppedAt);
    return holders(this.events, known, toSeconds(at));
  }

  /** The hours the provider is held to: of a clock that has stopped as they were known then. Null before it is submitted. */
  providerHours(stoppedAt: Instant | null): WorkingCalendar | null {
    if (this.calendars === null) return null;
    const { provider } = stoppedAt === null ? this.calendars.current : this.calendars.knownAt(stoppedAt);
    return provider;
  }

  get submitted(): StoredEvent<RequestSubmittedPayload> | undefined {
    return this.stream.find((event) => isEvent(event, RequestSubmitted));
  }

  /** When it was asked, once the provider has agreed that its clocks began then. */
  get earlierStart(): Date | undefined {
    const agreed = this.stream.find((event) => isEvent(event, EarlierStartAgreed));
    return agreed && new Date(agreed.payload.askedAt);
  }

  /** The first promise; undefined until the request is submitted. */
  get pinned(): StoredEvent<PinnedTerms> | undefined {
    return this.stream.find((event) => isEvent(event, TermsPinned));
  }

  /** The latest; undefined until the request is submitted. */
  get terms(): StoredEvent<PinnedTerms> | undefined {
    return this.stream.findLast((event) => isEvent(event, TermsPinned) || isEvent(event, TermsReplaced));
  }

  /** The roles that are notified after a breach, rung by rung. */
  get ladder(): readonly EscalationStep[] {
    return this.terms?.payload.escalationLadder ?? [];
  }

  /** Everything of it was imported, and nothing has happened to it here: its clocks wake nobody. */
  get isPast(): boolean {
    return this.stream.every(({ origin }) => origin === 'imported');
  }

  /** The thresholds told already, without breaches that were cleared since. */
  get told(): ToldThreshold[] {
    return toldIn(this.stream);
  }

  /** The requests that were merged into it, also those parted since. */
  get takenIn(): string[] {
    return this.stream.flatMap((event) => (isEvent(event, ClocksTakenOver) ? [event.payload.duplicateId] : []));
  }

  /** Its events of these types, among those it was opened with. */
  eventsOf(types: readonly EventType[]): StoredEvent[] {
    return this.stream.filter((event) => types.some((type) => isEvent(event, type)));
  }

  /**
   * When the last event that concerns a clock was recorded. Rows are read as of this moment and not as of the present,
   * so that whoever makes them again gets the same.
   */
  get lastRecordedAt(): Date {
    return this.stream.at(-1)!.recordedAt;
  }

  private readingsIn(calendars: Calendars, at: Date): ClockReading[] {
    return readClocks(this.events, calendars, toSeconds(at), this.watch);
  }

  private get watch(): Watch {
    return {
      beforeDueSeconds: this.terms?.payload.warnings.beforeDueSeconds ?? [],
      afterBreachSeconds: this.ladder.map(({ afterBreachSeconds }) => afterBreachSeconds),
    };
  }
}
