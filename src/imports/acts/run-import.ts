import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { ImportRun } from '../import-run.entity.js';
import { ImportStore } from '../import-store.js';
import { refuse } from '../imports.errors.js';
import { ImportCompleted } from '../imports.events.js';
import type { ImportKind, ImportOptions } from '../kinds/import-kind.js';
import { RowIntake } from '../row-intake.js';
import type { SpooledFile } from '../spool.js';
import { readTable } from '../table/read-table.js';
import { ImportResult } from '../import-result.js';

/** Rows examined and written at a time. It bounds the memory, and the time in which other requests have to wait. */
const BATCH = 250;
const MOST_ROWS = 200_000;

export interface ImportReport {
  imported: ImportResult;
  /** Null when nothing was written. */
  run: ImportRun | null;
}

/**
 * Imports a file: all of its rows or none. A dry run executes everything and is rolled back at the end, so that it
 * finds the faults that only the database finds. After a faulty row the remaining rows are still examined.
 */
@Injectable()
export class RunImport {
  constructor(
    private readonly database: Database,
    private readonly store: ImportStore,
    private readonly log: EventLog,
  ) {}

  /** @throws import.refused with the faults, unless it is a dry run */
  async execute<Word>(
    actor: Actor,
    kind: ImportKind<Word>,
    file: SpooledFile,
    { dryRun, ...options }: ImportOptions & { dryRun: boolean },
  ): Promise<ImportReport> {
    const imported = new ImportResult();
    try {
      const run = await this.database.inTransaction(async () => {
        const begun = await this.begin(actor, kind, file);
        await this.load(file, new RowIntake(kind, await kind.open(actor, options), imported), begun);
        if (dryRun || imported.faultCount > 0) throw new RolledBack();
        return this.finish(actor, begun, imported);
      });
      return { imported, run };
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
      if (dryRun) return { imported, run: null };
      const errors = imported.listed().map((fault) => ({ pointer: `/${fault.row}/${fault.column ?? ''}`, ...fault }));
      throw refuse('import.refused', undefined, { errorCount: imported.faultCount, errors });
    }
  }

  private async begin<Word>(actor: Actor, kind: ImportKind<Word>, file: SpooledFile): Promise<ImportRun> {
    await this.store.takeTurn();
    return this.store.begin(actor, kind.name, file);
  }

  private async load<Word>(file: SpooledFile, intake: RowIntake<Word>, { id }: ImportRun): Promise<void> {
    for await (const batch of readTable(file.path, intake.columns, BATCH)) {
      await this.store.keepRows(id, await intake.take(batch));
      if (intake.taken > MOST_ROWS) throw refuse('import.too_many_rows', undefined, { limit: MOST_ROWS });
    }
    if (intake.taken === 0) throw refuse('import.empty');
  }

  private async finish(actor: Actor, begun: ImportRun, imported: ImportResult): Promise<ImportRun> {
    const run = await this.store.finish(begun, imported);
    await this.log.record(ImportCompleted, {
      stream: { kind: 'import', id: run.id },
      payload: { kind: run.kind, digest: run.digest, ...imported.counts },
      actorId: actor.userId,
      audience: run.departmentIds,
    });
    return run;
  }
}

/** Thrown to roll the transaction back on purpose, and caught by the same act. */
class RolledBack extends Error {}
