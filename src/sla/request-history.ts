import {
  holders,
  readClocks,
  type Calendars,
  type ClockEvent,
  type ClockReading,
  type HolderInterval,
  type Watch,
} from '@lockstep/sla-clock';
import type { EscalationStep } from '../agreements/index.js';
import { toSeconds } from '../platform/clock/clock.js';
import { isEvent, type EventType, type StoredEvent } from '../platform/events/index.js';
import { clockHistory, MOVING_EVENTS } from './clock-history.js';
import {
  ClockBreachCleared,
  ClockBreached,
  ClockDueSoon,
  ClockThresholdReached,
  EscalationRungReached,
  TermsPinned,
  TermsReplaced,
  type PinnedTerms,
} from './sla.events.js';
import { toldIn, type ToldThreshold } from './told-thresholds.js';

/** The events of a request that its clocks and what was told of them are read from. */
export const COUNTED_EVENTS: EventType[] = [
  ...MOVING_EVENTS,
  TermsPinned,
  ClockThresholdReached,
  ClockDueSoon,
  ClockBreached,
  EscalationRungReached,
  ClockBreachCleared,
];

/** The past of one request, ready to be asked how its clocks stood at any moment. */
export class RequestHistory {
  constructor(
    readonly requestId: string,
    private readonly stream: readonly StoredEvent[],
    private readonly events: readonly ClockEvent[],
    private readonly calendars: Calendars | null,
  ) {}

  /** The same with what was told since, which moves no clock. */
  with(told: readonly StoredEvent[]): RequestHistory {
    return new RequestHistory(this.requestId, [...this.stream, ...told], this.events, this.calendars);
  }

  /** As it was before the event of this sequence was told. */
  before(sequence: number): RequestHistory {
    const stream = this.stream.filter((event) => event.sequence < sequence);
    return new RequestHistory(this.requestId, stream, clockHistory(stream), this.calendars);
  }

  readings(at: Date): ClockReading[] {
    return this.calendars === null ? [] : readClocks(this.events, this.calendars, toSeconds(at), this.watch);
  }

  holders(at: Date): HolderInterval[] {
    return this.calendars === null ? [] : holders(this.events, this.calendars, toSeconds(at));
  }

  /** The latest; undefined until the request is submitted. */
  get terms(): StoredEvent<PinnedTerms> | undefined {
    return this.stream.findLast((event) => isEvent(event, TermsPinned) || isEvent(event, TermsReplaced));
  }

  /** Who is told after a breach, rung by rung. */
  get ladder(): readonly EscalationStep[] {
    return this.terms?.payload.escalationLadder ?? [];
  }

  /** What has been told already, without breaches that were cleared since. */
  get told(): ToldThreshold[] {
    return toldIn(this.stream);
  }

  /**
   * When the last event that concerns a clock was recorded. Rows are read as of this moment and not as of the present,
   * so that whoever makes them again gets the same.
   */
  get lastRecordedAt(): Date {
    return this.stream.at(-1)!.recordedAt;
  }

  private get watch(): Watch {
    return {
      beforeDueSeconds: this.terms?.payload.warnings.beforeDueSeconds ?? [],
      afterBreachSeconds: this.ladder.map(({ afterBreachSeconds }) => afterBreachSeconds),
    };
  }
}
