import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { EventLog, type EventType } from '../platform/events/index.js';
import { Timers, type DueTimer } from '../platform/timers/index.js';
import { LockRequests, REQUEST_STREAM } from '../requests/index.js';

/** A step that was made: the changed row, and its event. */
export interface Made<Row> {
  row: Row;
  type: EventType;
  payload: object;
  occurredAt: Date;
}

interface Open {
  requestId: string;
  endedAt: Date | null;
}

/** A process that advances step by step. A request has at most one open row of it. */
export interface Stepping<Row extends Open> {
  openOf(requestIds: readonly string[]): Promise<Row[]>;
  /** Null while the next step is not due yet. */
  stepOf(row: Row, asOf: Date): Made<Row> | null;
  note(rows: readonly Row[]): Promise<void>;
  nextAt(row: Row, asOf: Date): Date;
}

/** Makes the due steps of both feedback timers, for a batch of requests at once. */
@Injectable()
export class MakeSteps {
  constructor(
    private readonly requests: LockRequests,
    private readonly log: EventLog,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  async of<Row extends Open>(batch: readonly DueTimer[], asOf: Date, stepping: Stepping<Row>): Promise<void> {
    const held = await this.requests.unlessBusy(batch.map(({ subjectId }) => subjectId));
    const audiences = new Map(held.map(({ id, audience }) => [id, audience]));
    const open = await stepping.openOf([...audiences.keys()]);
    const made = new Map(open.map((row) => [row, stepping.stepOf(row, asOf)]));
    const told = [...made.values()].filter((step) => step !== null);
    await this.log.recordAll(
      told.map(({ row: { requestId }, type, payload, occurredAt }) => ({
        ...{ type, payload, occurredAt, actorId: null, audience: audiences.get(requestId)! },
        stream: { kind: REQUEST_STREAM, id: requestId },
      })),
      this.clock.now(),
    );
    await stepping.note(told.map(({ row }) => row));
    const stands = open.map((row) => made.get(row)?.row ?? row).filter(({ endedAt }) => endedAt === null);
    const kinds = new Map(batch.map(({ subjectId, kind }) => [subjectId, kind]));
    await this.timers.scheduleAll([
      ...stands.map((row) => ({
        ...{ kind: kinds.get(row.requestId)!, subjectId: row.requestId },
        dueAt: stepping.nextAt(row, asOf),
      })),
    ]);
    await this.timers.retry(
      batch.filter(({ subjectId }) => !audiences.has(subjectId)),
      asOf,
    );
  }
}
