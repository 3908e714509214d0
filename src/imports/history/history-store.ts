import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { ImportRun } from '../import-run.entity.js';
import { ImportStore } from '../import-store.js';
import type { SpooledFile } from '../spool.js';
import type { AccountLine } from './account.js';

/** A request that was imported before. */
export interface KnownRequest {
  reference: string;
  importId: string;
  digest: string;
}

export interface WrittenRequest {
  reference: string;
  requestId: string;
  digest: Buffer;
  row: number;
  number: string;
  departmentIds: string[];
}

/**
 * Stores imported histories. Each batch is a transaction of its own, and an interrupted run continues when the same
 * file is sent again.
 */
@Injectable()
export class HistoryStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly imports: ImportStore,
  ) {}

  /** The unfinished run of this file and mapping, else a new run. */
  async begin(actor: Actor, file: SpooledFile): Promise<ImportRun> {
    await this.waitForTurn();
    const [broken] = await this.database.repository(ImportRun).find({
      where: { kind: 'HISTORY', digest: file.digest, finishedAt: IsNull() },
      order: { id: 'DESC' },
      take: 1,
    });
    // Unchanged and outdated requests of the interrupted run are counted again. Requests that it created are not
    // created again, so their count stays.
    if (broken !== undefined) return Object.assign(broken, { unchanged: 0, outdated: 0 });
    return this.imports.begin(actor, 'HISTORY', file);
  }

  /**
   * Waits for the lock of imports, which is held until the batch commits. An import of another kind is short, so it
   * waits for one batch at most.
   */
  async waitForTurn(): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('imports', 0))`);
  }

  async known(source: string, references: readonly string[]): Promise<Map<string, KnownRequest>> {
    const rows = await this.database.query<KnownRequest>(
      `SELECT reference, import_id AS "importId", encode(digest, 'hex') AS digest
         FROM imported_request WHERE source = $1 AND reference = ANY ($2::text[])`,
      [source, references],
    );
    return new Map(rows.map((row) => [row.reference, row]));
  }

  async keep(run: ImportRun, source: string, written: readonly WrittenRequest[]): Promise<void> {
    if (written.length === 0) return;
    await this.database.query(
      `INSERT INTO imported_request (source, reference, request_id, import_id, digest)
       SELECT $1, n.reference, n.id, $2, decode(n.digest, 'hex')
         FROM unnest($3::text[], $4::uuid[], $5::text[]) AS n (reference, id, digest)`,
      [
        source,
        run.id,
        written.map(({ reference }) => reference),
        written.map(({ requestId }) => requestId),
        written.map(({ digest }) => digest.toString('hex')),
      ],
    );
    await this.imports.keepRows(
      run.id,
      written.map(({ row, reference, requestId, number, departmentIds }) => ({
        row,
        written: {
          outcome: 'CREATED',
          id: requestId,
          name: `${source}/${reference}`,
          departmentIds,
          before: null,
          after: { number },
          version: null,
        },
      })),
    );
    run.created += written.length;
    await this.count(run);
  }

  async finish(run: ImportRun, account: AccountLine[]): Promise<void> {
    await this.count(run);
    Object.assign(run, { account, finishedAt: this.clock.now() });
    await this.database.repository(ImportRun).update(run.id, { account: run.account!, finishedAt: run.finishedAt });
  }

  private async count(run: ImportRun): Promise<void> {
    run.rows = run.created + run.unchanged + run.outdated;
    const { rows, created, unchanged, outdated } = run;
    await this.database.repository(ImportRun).update(run.id, { rows, created, unchanged, outdated });
  }
}
