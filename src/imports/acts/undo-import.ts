import { Injectable } from '@nestjs/common';
import { type FormerOrder, RestoreOrders } from '../../orders/index.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { ImportRow, UndoOutcome } from '../import-row.entity.js';
import { ImportRun } from '../import-run.entity.js';
import { ImportStore } from '../import-store.js';
import { refuse } from '../imports.errors.js';
import { ImportUndone } from '../imports.events.js';
import { mayUndo } from '../imports.policy.js';
import { ImportLookup } from '../import-lookup.js';

const BATCH = 250;

/**
 * Undoes an import of orders, row by row. An order that nobody changed since gets its former values. A new order that
 * is not used is removed. Every other row records that its order was left as it is.
 */
@Injectable()
export class UndoImport {
  constructor(
    private readonly lookup: ImportLookup,
    private readonly store: ImportStore,
    private readonly orders: RestoreOrders,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, id: string, reason: string): Promise<ImportRun> {
    await this.lookup.visibleTo(actor, id);
    await this.store.takeTurn();
    const run = (await this.store.lock(id))!;
    if (run.kind !== 'ORDERS') throw refuse('import.not_undoable');
    if (!mayUndo(actor, run.departmentIds)) throw refuse('import.not_yours_to_undo');
    if (run.undoneAt !== null) throw refuse('import.already_undone');
    const counts = await this.restore(actor, id, reason);
    Object.assign(run, { ...counts, undoneAt: this.clock.now(), undoneById: actor.userId, undoReason: reason });
    await this.store.save(run);
    await this.log.record(ImportUndone, {
      stream: { kind: 'import', id },
      payload: { reason, ...counts },
      actorId: actor.userId,
      audience: run.departmentIds,
    });
    return run;
  }

  private async restore(actor: Actor, id: string, reason: string): Promise<UndoCounts> {
    const counts = { RESTORED: 0, REMOVED: 0, LEFT: 0 };
    let rows = await this.store.rowsToUndo(id, 0, BATCH);
    while (rows.length > 0) {
      const outcomes = await this.orders.execute(actor, rows.map(toFormer), reason);
      const undone = new Map<number, UndoOutcome>(rows.map((row) => [row.row, outcomes.get(row.subjectId)!]));
      for (const outcome of undone.values()) counts[outcome] += 1;
      await this.store.noteUndone(id, undone);
      rows = await this.store.rowsToUndo(id, rows.at(-1)!.row, BATCH);
    }
    return { restored: counts.RESTORED, removed: counts.REMOVED, leftAlone: counts.LEFT };
  }
}

type UndoCounts = Record<'restored' | 'removed' | 'leftAlone', number>;

const toFormer = ({ subjectId, before, version }: ImportRow): FormerOrder => ({
  id: subjectId,
  before: before,
  version: version!,
});
