import type { ClockReading } from '@lockstep/sla-clock';
import { Injectable } from '@nestjs/common';
import type { EscalationStep } from '../../agreements/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { Timers, type DueTimer } from '../../platform/timers/index.js';
import type { LockedRequest } from '../../requests/index.js';
import { ClockProjection, type ReadHistory, standing } from '../clocks/clock-projection.js';
import { foreseenIn, type ForeseenThresholds, passedBy, thresholdTimer } from './foreseen-thresholds.js';
import { OpenHistory } from '../history/open-history.js';
import type { RequestHistory } from '../history/request-history.js';
import { tellingOf } from './telling.js';
import { nameOf } from './threshold-key.js';
import { pendingThresholds, type PendingThreshold } from './thresholds.js';
import { ToldThresholdStore } from './told-threshold-store.js';

/** A request that the caller has locked, and the timer that fired for it. */
export interface DueRequest {
  request: LockedRequest;
  timer: Pick<DueTimer, 'payload' | 'until'>;
}

interface Telling {
  request: LockedRequest;
  passed: PendingThreshold[];
  ladder: readonly EscalationStep[];
}

/** The passed thresholds come from the timer. */
type ForeseenTelling = Telling & { left: ForeseenThresholds };

/** The passed thresholds are computed from the past of the request. */
interface ReadTelling extends Telling {
  history: RequestHistory;
  readings: ClockReading[];
  /** Thresholds that are not passed yet. */
  pending: PendingThreshold[];
}

/**
 * Records each threshold that the clocks of the requests have passed and that is not recorded yet, in the order in
 * which a request passed them. After an outage it stops at the next other timer of the request (`until`), which runs
 * first. Most thresholds come from the timer. For the others the passed and the recorded thresholds are read from the
 * events, so that a second run records nothing twice. The number of statements is the same for one request and for
 * hundreds.
 */
@Injectable()
export class TellPassedThresholds {
  constructor(
    private readonly clock: Clock,
    private readonly open: OpenHistory,
    private readonly told: ToldThresholdStore,
    private readonly log: EventLog,
    private readonly projection: ClockProjection,
    private readonly timers: Timers,
  ) {}

  @Transactional()
  async execute(due: readonly DueRequest[]): Promise<void> {
    const now = this.clock.now();
    const foreseen = due.flatMap((each) => asForeseen(each, now) ?? []);
    const known = new Set(foreseen.map(({ request }) => request));
    const read = await this.read(
      due.filter(({ request }) => !known.has(request)),
      now,
    );
    await this.tell([...foreseen, ...read], now);
    await this.timers.scheduleAll(foreseen.map(({ request, left }) => thresholdTimer(request.id, left)!));
    await this.projection.write(read.map(afterTelling));
  }

  private async read(due: readonly DueRequest[], now: Date): Promise<ReadTelling[]> {
    if (due.length === 0) return [];
    const histories = await this.open.ofAll(due.map(({ request }) => request.id));
    return histories.map((history, index) => asRead(now, history, due[index]!));
  }

  private async tell(tellings: readonly Telling[], now: Date): Promise<void> {
    const passed = tellings.filter((telling) => telling.passed.length > 0);
    if (passed.length === 0) return;
    await this.told.note(passed.flatMap(keysOf));
    await this.log.recordAll(
      passed.flatMap((telling) => happeningsOf(telling, now)),
      now,
    );
  }
}

/**
 * Null when the past of the request must be read. Another due timer of the request, like a change of its hours, is a
 * reason too.
 */
function asForeseen({ request, timer }: DueRequest, now: Date): ForeseenTelling | null {
  const foreseen = timer.until === null || timer.until > now ? foreseenIn(timer.payload) : null;
  const looked = foreseen && passedBy(now, foreseen);
  return looked && { request, ladder: [], ...looked };
}

function asRead(now: Date, history: RequestHistory, { request, timer }: DueRequest): ReadTelling {
  const readings = history.readings(now);
  const end = timer.until ?? now;
  const pending = pendingThresholds(history, readings);
  const isPassed = ({ tellAt }: PendingThreshold): boolean => tellAt <= now && tellAt <= end;
  const [passed, left] = [pending.filter(isPassed), pending.filter((each) => !isPassed(each))];
  return { request, ladder: history.ladder, history, readings, passed, pending: left };
}

const keysOf = ({ request, passed }: Telling) =>
  passed.map((each) => ({ ...each, requestId: request.id, threshold: nameOf(each.point) }));

const happeningsOf = ({ request, ladder, passed }: Telling, now: Date) =>
  passed.map((pending) => ({
    ...tellingOf(pending, ladder, now),
    stream: { kind: 'request', id: request.id },
    actorId: null,
    occurredAt: pending.at,
    audience: request.audience,
  }));

/** If nothing was recorded, the timer was out of date, and the clocks stand as after their last event. */
const afterTelling = ({ history, readings, passed, pending }: ReadTelling): ReadHistory =>
  passed.length > 0 ? { history, readings, pending } : standing(history);
