import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, newId } from '../platform/database/index.js';
import { ImportRow, type UndoOutcome } from './import-row.entity.js';
import { ImportRun } from './import-run.entity.js';
import type { ImportKindName } from './kinds/import-kind-name.js';
import { refuse } from './imports.errors.js';
import type { WrittenRow } from './kinds/import-kind.js';
import type { SpooledFile } from './spool.js';
import type { ImportResult } from './import-result.js';

export type NumberedRow = { row: number; written: WrittenRow };

/** Stores import runs and the effects of their rows. */
@Injectable()
export class ImportStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Allows one import at a time in the whole installation. An import is the longest transaction there is, and two
   * imports over the same orders would deadlock.
   * @throws import.another_running
   */
  async takeTurn(): Promise<void> {
    const [lock] = await this.database.query<{ free: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('imports', 0)) AS free`,
    );
    if (lock?.free !== true) throw refuse('import.another_running');
  }

  async begin(actor: Actor, kind: ImportKindName, { name, digest }: SpooledFile): Promise<ImportRun> {
    const run: ImportRun = {
      id: newId(),
      kind,
      fileName: name,
      digest,
      ...{ rows: 0, created: 0, changed: 0, unchanged: 0, outdated: 0 },
      departmentIds: [],
      importedById: actor.userId,
      importedAt: this.clock.now(),
      ...{ finishedAt: null, account: null },
      ...{ undoneAt: null, undoneById: null, undoReason: null, restored: null, removed: null, leftAlone: null },
    };
    await this.database.repository(ImportRun).insert(run);
    return run;
  }

  async finish(run: ImportRun, imported: ImportResult): Promise<ImportRun> {
    const departmentIds = [...imported.departmentIds].sort();
    const result = { ...imported.counts, departmentIds, finishedAt: this.clock.now() };
    await this.database.repository(ImportRun).update(run.id, result);
    return { ...run, ...result };
  }

  /** Stores the effect of each row. A row that its source had outdated is stored as well, with its intended effect. */
  async keepRows(importId: string, rows: readonly NumberedRow[]): Promise<void> {
    const kept = rows.filter(({ written }) => written.outcome !== 'UNCHANGED');
    if (kept.length === 0) return;
    await this.database.query(
      `INSERT INTO import_row (import_id, row, outcome, subject_id, name, department_ids, before, after, version)
       SELECT $1, n.row, n.outcome, n.subject_id, n.name, n.department_ids, n.before, n.after, n.version
         FROM jsonb_to_recordset($2::jsonb)
              AS n (row integer, outcome text, subject_id uuid, name text, department_ids uuid[],
                    before jsonb, after jsonb, version integer)`,
      [importId, JSON.stringify(kept.map(toRecord))],
    );
  }

  /** The run, locked until the act commits. When two callers undo it at the same time, the second finds it undone. */
  lock(id: string): Promise<ImportRun | null> {
    return this.database.repository(ImportRun).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The effects of the import, in the sequence of the file, after the given row. */
  rowsToUndo(importId: string, after: number, limit: number): Promise<ImportRow[]> {
    return this.database
      .repository(ImportRow)
      .createQueryBuilder('r')
      .where('r.importId = :importId AND r.row > :after AND r.outcome <> :outdated', {
        ...{ importId, after, outdated: 'OUTDATED' },
      })
      .orderBy('r.row')
      .limit(limit)
      .getMany();
  }

  async noteUndone(importId: string, outcomes: ReadonlyMap<number, UndoOutcome>): Promise<void> {
    await this.database.execute(
      `UPDATE import_row r SET undone = n.undone
         FROM unnest($2::integer[], $3::text[]) AS n (row, undone)
        WHERE r.import_id = $1 AND r.row = n.row`,
      [importId, [...outcomes.keys()], [...outcomes.values()]],
    );
  }

  async save(run: ImportRun): Promise<void> {
    await this.database.repository(ImportRun).update(run.id, run);
  }
}

const toRecord = ({ row, written }: NumberedRow): object => ({
  row,
  outcome: written.outcome,
  subject_id: written.id,
  name: written.name,
  department_ids: written.departmentIds,
  before: written.before,
  after: written.after,
  version: written.version,
});
