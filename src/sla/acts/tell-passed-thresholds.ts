import type { ClockReading } from '@lockstep/sla-clock';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { LockedRequest } from '../../requests/index.js';
import { ClockProjection, type ReadHistory, standing } from '../clock-projection.js';
import { OpenHistory } from '../open-history.js';
import type { RequestHistory } from '../request-history.js';
import { tellingOf } from '../telling.js';
import { nameOf, pendingThresholds, type PendingThreshold } from '../thresholds.js';
import { ToldThresholdStore } from '../told-threshold-store.js';

interface Passed {
  request: LockedRequest;
  history: RequestHistory;
  readings: ClockReading[];
  passed: PendingThreshold[];
  /** The first that is not passed yet. */
  next: PendingThreshold | undefined;
}

/**
 * Tells every threshold that the clocks of the requests have passed and nobody was told of, each request's in the order
 * they were passed; after an outage up to whatever else falls due on it, which has its turn first. What was passed and what was told is read from the events, so doing it twice tells nothing twice.
 * The caller holds the requests; the statements are the same few for one of them and for hundreds.
 */
@Injectable()
export class TellPassedThresholds {
  constructor(
    private readonly clock: Clock,
    private readonly open: OpenHistory,
    private readonly told: ToldThresholdStore,
    private readonly log: EventLog,
    private readonly projection: ClockProjection,
  ) {}

  @Transactional()
  async execute(requests: readonly LockedRequest[], until: ReadonlyMap<string, Date | null>): Promise<void> {
    if (requests.length === 0) return;
    const histories = await this.open.ofAll(requests.map(({ id }) => id));
    const now = this.clock.now();
    const looked = histories.map((history, index) => passedBy(now, until, history, requests[index]!));
    const telling = looked.filter(({ passed }) => passed.length > 0);
    await this.told.note(telling.flatMap(keysOf));
    await this.log.recordAll(
      telling.flatMap((each) => happeningsOf(each, now)),
      now,
    );
    await this.projection.write(looked.map(afterTelling));
  }
}

function passedBy(
  now: Date,
  until: ReadonlyMap<string, Date | null>,
  history: RequestHistory,
  request: LockedRequest,
): Passed {
  const readings = history.readings(now);
  const end = until.get(request.id) ?? now;
  const pending = pendingThresholds(history, readings);
  const isPassed = ({ tellAt }: PendingThreshold): boolean => tellAt <= now && tellAt <= end;
  return {
    request,
    history,
    readings,
    passed: pending.filter(isPassed),
    next: pending.find((threshold) => !isPassed(threshold)),
  };
}

const keysOf = ({ request, passed }: Passed) =>
  passed.map((each) => ({ ...each, requestId: request.id, threshold: nameOf(each.point) }));

const happeningsOf = ({ request, history, passed }: Passed, now: Date) =>
  passed.map((pending) => ({
    ...tellingOf(pending, history.ladder, now),
    stream: { kind: 'request', id: request.id },
    actorId: null,
    occurredAt: pending.at,
    audience: request.audience,
  }));

/** Where nothing was told, the timer that led here was overtaken, and the clocks stand as after their last event. */
const afterTelling = ({ history, readings, passed, next }: Passed): ReadHistory =>
  passed.length > 0 ? { history, readings, next } : standing(history);
