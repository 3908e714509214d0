import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/index.js';
import { EventLog, EventOrigin } from '../../platform/events/index.js';
import type { ImportRun } from '../import-run.entity.js';
import { ImportCompleted } from '../imports.events.js';
import { refuse } from '../imports.errors.js';
import type { SpooledFile } from '../spool.js';
import { MappingAccount } from './account.js';
import { HistoryHouse, type KnownNames } from './history-house.js';
import { HistoryStore } from './history-store.js';
import { type HistoryCounts, HistoryWriting } from './history-writing.js';
import { LogReading, type LogRow } from './log-row.js';
import type { HistoryMapping, Shape } from './mapping.js';
import { endWithLog } from './shapes/end-of-log.js';
import { tellEvents } from './shapes/tell-events.js';
import { tellTicket } from './shapes/tell-tickets.js';
import { tellUpdates } from './shapes/tell-updates.js';
import { requestsInPart, type SortedLog, withSortedLog } from './sort-log.js';
import type { LoggedStory } from './story.js';

export interface HistoryReport {
  /** Null for a dry run. */
  run: ImportRun | null;
  account: MappingAccount;
  rows: number;
  endsAt: Date;
  counts: HistoryCounts;
  names: Pick<KnownNames, 'newDepartments' | 'newServices' | 'newPeople'>;
}

/**
 * Requests written in one transaction. It bounds the work that a killed run loses, and the time in which other requests
 * have to wait.
 */
const BATCH = 100;

const TELLERS: Record<
  Shape,
  (rows: readonly LogRow[], reading: LogReading, account: MappingAccount) => LoggedStory | null
> = {
  EVENTS: tellEvents,
  UPDATES: tellUpdates,
  TICKETS: tellTicket,
};

/**
 * Imports the history of another tool, batch by batch. Everything that cannot be mapped is listed in the account, and
 * the rest is imported. If the same file is sent again, an interrupted run continues and a finished one changes
 * nothing.
 */
@Injectable()
export class ImportHistory {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly origin: EventOrigin,
    private readonly house: HistoryHouse,
    private readonly store: HistoryStore,
    private readonly writing: HistoryWriting,
  ) {}

  /** @throws history.departments_unknown, history.services_unknown, history.no_calendar, history.no_instants */
  execute(actor: Actor, file: SpooledFile, mapping: HistoryMapping, dryRun: boolean): Promise<HistoryReport> {
    const account = new MappingAccount();
    return withSortedLog(file.path, mapping, account, (log) =>
      this.origin.during('imported', () => this.take(actor, file, mapping, log, account, dryRun)),
    );
  }

  private async take(
    actor: Actor,
    file: SpooledFile,
    mapping: HistoryMapping,
    log: SortedLog,
    account: MappingAccount,
    dryRun: boolean,
  ): Promise<HistoryReport> {
    if (log.rows === 0) throw refuse('import.empty');
    if (log.endsAt === null) throw refuse('history.no_instants');
    const { endsAt } = log;
    const names = await this.house.open(actor, mapping, log, account, dryRun);
    const run = dryRun ? null : await this.database.inTransaction(() => this.store.begin(actor, file));
    const progress = { mapping, names, account, run, counts: { requests: 0, created: 0, unchanged: 0, outdated: 0 } };
    const reading = new LogReading(mapping);
    let plannedFor = BATCH;
    for (const part of log.parts) {
      const stories = storiesOf(await requestsInPart(part, reading), reading, endsAt, account);
      progress.counts.requests += stories.requests;
      for (let at = 0; at < stories.told.length; at += BATCH) {
        await this.writing.take(progress, stories.told.slice(at, at + BATCH));
        if (run === null || progress.counts.created < 2 * plannedFor) continue;
        await this.database.refreshStatistics();
        plannedFor = progress.counts.created;
      }
    }
    if (run !== null) await this.finish(actor, run, account);
    if (run !== null && progress.counts.created > plannedFor) await this.database.refreshStatistics();
    return { run, account, rows: log.rows, endsAt, counts: progress.counts, names };
  }

  private finish(actor: Actor, run: ImportRun, account: MappingAccount): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.store.finish(run, account.lines());
      const { id, kind, digest, rows, created, changed, unchanged, outdated } = run;
      await this.log.record(ImportCompleted, {
        stream: { kind: 'import', id },
        payload: { kind, digest, rows, created, changed, unchanged, outdated },
        actorId: actor.userId,
        audience: [],
      });
    });
  }
}

/** Requests in the sequence of their submission, so that their numbers rise with time. */
function storiesOf(
  requests: readonly LogRow[][],
  reading: LogReading,
  endsAt: Date,
  account: MappingAccount,
): { requests: number; told: LoggedStory[] } {
  const tell = TELLERS[reading.mapping.shape];
  const told = requests
    .map((rows) => tell(rows, reading, account))
    .filter((story) => story !== null)
    .map((story) => endWithLog(story, endsAt, account))
    .sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime() || (a.reference < b.reference ? -1 : 1));
  return { requests: requests.length, told };
}
