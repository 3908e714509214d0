import {
  holders,
  readClocks,
  type Calendars,
  type ClockEvent,
  type ClockReading,
  type HolderInterval,
} from '@lockstep/sla-clock';
import { toSeconds } from '../platform/clock/clock.js';
import { isEvent, type StoredEvent } from '../platform/events/index.js';
import { MOVING_EVENTS } from './clock-history.js';
import {
  ClockBreachCleared,
  ClockBreached,
  ClockThresholdReached,
  TermsPinned,
  type PinnedTerms,
  type ThresholdPassed,
} from './sla.events.js';

const COUNTED = new Set(
  [...MOVING_EVENTS, TermsPinned, ClockThresholdReached, ClockBreached, ClockBreachCleared].map(({ type }) => type),
);

/** The past of one request, ready to be asked how its clocks stood at any moment. */
export class RequestHistory {
  constructor(
    private readonly stream: readonly StoredEvent[],
    private readonly events: readonly ClockEvent[],
    private readonly calendars: Calendars | null,
  ) {}

  readings(at: Date): ClockReading[] {
    return this.calendars === null ? [] : readClocks(this.events, this.calendars, toSeconds(at));
  }

  holders(at: Date): HolderInterval[] {
    return this.calendars === null ? [] : holders(this.events, this.calendars, toSeconds(at));
  }

  /** Undefined until the request is submitted. */
  get terms(): StoredEvent<PinnedTerms> | undefined {
    return this.stream.find((event) => isEvent(event, TermsPinned));
  }

  /** Thresholds that have been told already, without breaches that were cleared since. */
  get passed(): ThresholdPassed[] {
    return this.stream.reduce<ThresholdPassed[]>((told, event) => {
      if (isEvent(event, ClockThresholdReached) || isEvent(event, ClockBreached)) return [...told, event.payload];
      if (!isEvent(event, ClockBreachCleared)) return told;
      const { clock, subject } = event.payload;
      return told.filter((each) => each.threshold < 100 || each.clock !== clock || each.subject !== subject);
    }, []);
  }

  /**
   * When the last event that concerns a clock was recorded. Rows are read as of this moment and not as of the present,
   * so that whoever makes them again gets the same.
   */
  get lastRecordedAt(): Date {
    return this.stream.findLast((event) => COUNTED.has(event.type))!.recordedAt;
  }
}
