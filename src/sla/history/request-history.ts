import {
  holders,
  readClocks,
  readResolution,
  stoppedAt,
  type ClockCalendars,
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
  type PinnedRequestTerms,
} from '../sla.events.js';
import { type Supposition, underTerms } from './supposed-terms.js';
import { toldIn, type ToldThreshold } from '../thresholds/told-thresholds.js';

/** The events from which the clocks of a request are computed. */
export const CLOCK_EVENTS: EventType[] = [...MOVING_EVENTS, TermsPinned];

/** The events from which the clocks and the recorded thresholds of a request are computed. */
export const COUNTED_EVENTS: EventType[] = [
  ...CLOCK_EVENTS,
  ClockThresholdReached,
  ClockDueSoon,
  ClockBreached,
  EscalationRungReached,
  ClockBreachCleared,
  ClockMovedByClosure,
];

const COUNTED = new Set(COUNTED_EVENTS.map(({ type }) => type));

/** The past of one request. It computes how the clocks stood at any instant. */
export class RequestHistory {
  constructor(
    readonly requestId: string,
    private readonly stream: readonly StoredEvent[],
    private readonly events: readonly ClockEvent[],
    private readonly calendars: KnownCalendars | null,
  ) {}

  /** The history before the event with this sequence was recorded. */
  before(sequence: number): RequestHistory {
    const stream = this.stream.filter((event) => event.sequence < sequence);
    return new RequestHistory(this.requestId, stream, clockHistory(stream), this.calendars);
  }

  /** The history as it was known at an instant. */
  knownAt(at: Date): RequestHistory {
    const stream = this.stream.filter(({ occurredAt }) => occurredAt <= at);
    return new RequestHistory(this.requestId, stream, clockHistory(stream), this.calendars);
  }

  /** The history as it would be with other hours for one department. */
  supposing(departmentId: string, hours: CalendarInHindsight): RequestHistory {
    const calendars = this.calendars?.supposing(departmentId, hours) ?? null;
    return new RequestHistory(this.requestId, this.stream, this.events, calendars);
  }

  /** The history as it would be if the request had been sent under other terms. */
  under(supposition: Supposition): RequestHistory {
    const stream = underTerms(this.stream, supposition);
    return new RequestHistory(this.requestId, stream, clockHistory(stream), this.calendars);
  }

  /** The history as it was handed over when the request was merged into another at this instant. */
  asMergedAt(at: Date): RequestHistory {
    const merged = this.stream.find((event) => isEvent(event, RequestMerged) && +event.occurredAt === +at);
    const stream = this.stream.filter(({ sequence }) => merged === undefined || sequence < merged.sequence);
    const calendars = this.calendars?.until(toSeconds(at)) ?? null;
    return new RequestHistory(this.requestId, stream, clockHistory(stream), calendars);
  }

  readings(at: Date): ClockReading[] {
    const { calendars } = this;
    if (calendars === null) return [];
    return this.readingsIn(calendars.current, at).map((reading) =>
      this.asKnownAtItsStop(reading, (known) =>
        this.readingsIn(known, at).find(({ kind, subject }) => kind === reading.kind && subject === reading.subject),
      ),
    );
  }

  /** The promise to the requester, without the other clocks; null before submission. */
  resolution(at: Date): ClockReading | null {
    const { calendars } = this;
    const readIn = (hours: ClockCalendars) => readResolution(this.events, hours, toSeconds(at), this.watch);
    const reading = calendars === null ? null : readIn(calendars.current);
    return reading && this.asKnownAtItsStop(reading, readIn);
  }

  /** The clocks as they would stand had this closure not been decided. */
  readingsBefore(closureId: string, at: Date): ClockReading[] {
    return this.calendars === null ? [] : this.readingsIn(this.calendars.before(closureId), at);
  }

  /** Empty before submission, because nobody holds the request then. */
  holders(at: Date): HolderInterval[] {
    if (this.calendars === null) return [];
    const stopped = stoppedAt(this.events, toSeconds(at));
    const known = stopped === null ? this.calendars.current : this.calendars.knownAt(stopped);
    return holders(this.events, known, toSeconds(at));
  }

  /**
   * The calendar that the provider is measured by. For a stopped clock it is the calendar as it was known when the
   * clock stopped. Null before submission.
   */
  providerHours(stoppedAt: Instant | null): WorkingCalendar | null {
    if (this.calendars === null) return null;
    const { provider } = stoppedAt === null ? this.calendars.current : this.calendars.knownAt(stoppedAt);
    return provider;
  }

  get submitted(): StoredEvent<RequestSubmittedPayload> | undefined {
    return this.stream.find((event) => isEvent(event, RequestSubmitted));
  }

  /** When the request was asked, if the provider has agreed that its clocks began at that time. */
  get earlierStart(): Date | undefined {
    const agreed = this.stream.find((event) => isEvent(event, EarlierStartAgreed));
    return agreed && new Date(agreed.payload.askedAt);
  }

  /** The first terms; undefined until the request is submitted. */
  get pinned(): StoredEvent<PinnedRequestTerms> | undefined {
    return this.stream.find((event) => isEvent(event, TermsPinned));
  }

  /** The latest terms; undefined until the request is submitted. */
  get terms(): StoredEvent<PinnedRequestTerms> | undefined {
    return this.stream.findLast((event) => isEvent(event, TermsPinned) || isEvent(event, TermsReplaced));
  }

  /** The roles that are notified after a breach, rung by rung. */
  get ladder(): readonly EscalationStep[] {
    return this.terms?.payload.escalationLadder ?? [];
  }

  /** Whether all events were imported and nothing has happened to the request since. No timer is set for its clocks. */
  get isPast(): boolean {
    return this.stream.every(({ origin }) => origin === 'imported');
  }

  /** The thresholds that are recorded, without breaches that were cleared later. */
  get told(): ToldThreshold[] {
    return toldIn(this.stream);
  }

  /** The ids of requests that were merged into this one, including those that were parted later. */
  get takenIn(): string[] {
    return this.stream.flatMap((event) => (isEvent(event, ClocksTakenOver) ? [event.payload.duplicateId] : []));
  }

  /** The events of these types. Only types that the history was opened with can be found. */
  eventsOf(types: readonly EventType[]): StoredEvent[] {
    return this.stream.filter((event) => types.some((type) => isEvent(event, type)));
  }

  /**
   * When the last event that concerns a clock was recorded. Rows are computed as of this instant and not as of the
   * present, so that a rebuild gives the same rows.
   */
  get lastRecordedAt(): Date {
    return this.stream.findLast(({ type }) => COUNTED.has(type))!.recordedAt;
  }

  private readingsIn(calendars: ClockCalendars, at: Date): ClockReading[] {
    return readClocks(this.events, calendars, toSeconds(at), this.watch);
  }

  /** A stopped clock keeps its reading, even when other hours become known after it stopped. */
  private asKnownAtItsStop(
    reading: ClockReading,
    readIn: (hours: ClockCalendars) => ClockReading | null | undefined,
  ): ClockReading {
    const { stoppedAt, party } = reading;
    const { calendars } = this;
    if (calendars === null || stoppedAt === null || !calendars.changedAfter(stoppedAt, party)) return reading;
    return readIn(calendars.knownAt(stoppedAt)) ?? reading;
  }

  private get watch(): Watch {
    return {
      beforeDueSeconds: this.terms?.payload.warnings.beforeDueSeconds ?? [],
      afterBreachSeconds: this.ladder.map(({ afterBreachSeconds }) => afterBreachSeconds),
    };
  }
}
