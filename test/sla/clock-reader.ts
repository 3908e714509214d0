import type { Type } from '@nestjs/common';
import { EventLog, type StoredEvent } from '../../src/platform/events/index.js';
import { Clocks, type ThresholdPassed } from '../../src/sla/index.js';
import type { ClockExplanationsDto } from '../../src/sla/clocks/http/clock-explanations.dto.js';
import type { ClockDto, ClocksDto } from '../../src/sla/clocks/http/clocks.dto.js';
import type { TestApp } from '../support/app.js';
import type { Client } from '../support/builders/identity.js';
import { iso, isoAt } from './berlin.js';

export interface Departments {
  cs: string;
  eng: string;
  qa: string;
}

/** Reads the clocks of a story: what people see, what was told, what is stored. */
export class ClockReader {
  constructor(
    protected readonly app: TestApp,
    protected readonly clients: { admin: Client; carla: Client; erika: Client; stranger: Client },
    protected readonly departments: Departments,
  ) {}

  get<T>(token: Type<T>): T {
    return this.app.get(token);
  }

  query<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return this.app.database.query<Row>(sql, parameters);
  }

  settle(): Promise<void> {
    return this.app.settle();
  }

  get engineering(): string {
    return this.departments.eng;
  }

  get customerService(): string {
    return this.departments.cs;
  }

  now(): Date {
    return this.app.clock.now();
  }

  async clocks(request: string): Promise<ClocksDto> {
    return (await this.clients.carla.get(`/requests/${request}/clocks`).expect(200)).body as ClocksDto;
  }

  /** The latest of its kind. */
  async clock(request: string, kind: ClockDto['kind']): Promise<ClockDto | undefined> {
    return (await this.clocks(request)).clocks.findLast((clock) => clock.kind === kind);
  }

  async sentences(request: string, kind: ClockDto['kind']): Promise<string[]> {
    const { body } = await this.clients.carla.get(`/requests/${request}/clocks/explanation`).expect(200);
    return (body as ClockExplanationsDto).clocks.find((clock) => clock.kind === kind)!.sentences;
  }

  /** The payloads of one type of event in the stream of a request, or of another thing. */
  async eventsOf(kind: string, id: string, type: string): Promise<object[]> {
    const stream = await this.get(EventLog).streamOf(kind, id);
    return stream.filter((event) => event.type === type).map(({ payload }) => payload);
  }

  async dueAtInLists(request: string): Promise<string | null> {
    const [row] = await this.app.database.query<{ due_at: Date | null }>('SELECT due_at FROM request WHERE id = $1', [
      request,
    ]);
    return row!.due_at && iso(row!.due_at);
  }

  /** Which thresholds of a clock were told by events of this type, like "50 v1". */
  async told(request: string, type: string, clock: ClockDto['kind'] = 'RES'): Promise<string[]> {
    return (await this.tellingsOf(request, type, clock)).map(({ payload: { threshold, targetVersion } }) =>
      [threshold, `v${targetVersion}`].filter((word) => word !== undefined).join(' '),
    );
  }

  /** The same of the promise itself, with what was said of the time. */
  async tellings(request: string): Promise<{ threshold: number; occurredAt: string; late: boolean }[]> {
    return (await this.tellingsOf(request, 'request.clock_', 'RES')).map(({ payload, occurredAt }) => ({
      threshold: payload.threshold,
      occurredAt: iso(occurredAt),
      late: payload.late,
    }));
  }

  async heldBy(request: string): Promise<[from: string, to: string, who: string][]> {
    const { cs, eng, qa } = this.departments;
    const codes = new Map([
      [cs, 'CS'],
      [eng, 'ENG'],
      [qa, 'QA'],
    ]);
    const held = (await this.get(Clocks).pastsOf([request])).get(request)!.holders(this.now());
    return held.map(({ start, end, party, cls }) => [isoAt(start), isoAt(end), `${codes.get(party)} ${cls}`]);
  }

  /** All that is stored of terms and clocks. */
  async rows(): Promise<unknown[]> {
    const { database } = this.app;
    return Promise.all([
      database.query('SELECT * FROM request_terms ORDER BY request_id'),
      database.query('SELECT * FROM request_clock ORDER BY request_id, kind, subject'),
      database.query('SELECT * FROM told_threshold ORDER BY request_id, clock, subject, at, threshold'),
      database.query('SELECT id, due_at, breach_at, breached_at FROM request ORDER BY id'),
    ]);
  }

  private async tellingsOf(
    request: string,
    type: string,
    clock: ClockDto['kind'],
  ): Promise<StoredEvent<ThresholdPassed>[]> {
    const stream = await this.get(EventLog).streamOf('request', request);
    const tellings = stream.filter((event) => event.type.startsWith(type)) as StoredEvent<ThresholdPassed>[];
    return tellings.filter((event) => event.payload.clock === clock);
  }
}
