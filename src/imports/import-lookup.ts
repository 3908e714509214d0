import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/index.js';
import { ImportRow, type RowOutcome, type UndoOutcome } from './import-row.entity.js';
import { ImportRun } from './import-run.entity.js';
import type { ImportKindName } from './kinds/import-kind-name.js';
import { refuse } from './imports.errors.js';
import { ledBy, seesAllOrderImports, seesOrderImports, seesOtherImports } from './imports.policy.js';

export interface ImportFilter {
  kind?: ImportKindName;
}

export interface RowFilter {
  outcome?: RowOutcome;
  undone?: UndoOutcome;
}

/**
 * SQL condition: the reader may see import `i`. Imports of orders need the scope `orders:read` and a lead of one of
 * their departments, or an executive. All other kinds need an administrator.
 */
const VISIBLE_IMPORT = `CASE WHEN i.kind = 'ORDERS' THEN :allOrders OR i.department_ids && CAST(:led AS uuid[])
                             ELSE :others END`;

/** Finds imports. An import that the reader may not see counts as not existing. */
@Injectable()
export class ImportLookup {
  constructor(private readonly database: Database) {}

  /** @throws import.not_found */
  async visibleTo(actor: Actor, id: string): Promise<ImportRun> {
    const run = await this.visible(actor).andWhere('i.id = :id', { id }).getOne();
    if (run === null) throw refuse('import.not_found');
    return run;
  }

  /** The imports that the reader may see, latest first, after the given one. */
  list(actor: Actor, { kind }: ImportFilter, after: string | null, limit: number): Promise<ImportRun[]> {
    const query = this.visible(actor).orderBy('i.id', 'DESC').limit(limit);
    if (kind !== undefined) query.andWhere('i.kind = :kind', { kind });
    if (after !== null) query.andWhere('i.id < :after', { after });
    return query.getMany();
  }

  /**
   * The effects of an import's rows, in the sequence of the file. A row about an order is only returned if a department
   * of the reader owned the order before or after the import.
   * @throws import.not_found
   */
  async rowsOf(actor: Actor, id: string, filter: RowFilter, after: number, limit: number): Promise<ImportRow[]> {
    const { kind } = await this.visibleTo(actor, id);
    const query = this.database
      .repository(ImportRow)
      .createQueryBuilder('r')
      .where('r.importId = :id AND r.row > :after', { id, after })
      .orderBy('r.row')
      .limit(limit);
    if (kind === 'ORDERS' && !seesAllOrderImports(actor)) {
      query.andWhere('r.department_ids && CAST(:led AS uuid[])', { led: ledBy(actor) });
    }
    if (filter.outcome !== undefined) query.andWhere('r.outcome = :outcome', filter);
    if (filter.undone !== undefined) query.andWhere('r.undone = :undone', filter);
    return query.getMany();
  }

  private visible(actor: Actor) {
    return this.database
      .repository(ImportRun)
      .createQueryBuilder('i')
      .where(VISIBLE_IMPORT, {
        led: seesOrderImports(actor) ? ledBy(actor) : [],
        allOrders: seesAllOrderImports(actor),
        others: seesOtherImports(actor),
      });
  }
}
