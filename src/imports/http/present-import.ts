import type { Actor } from '../../platform/auth/actor.js';
import type { ImportReport } from '../acts/run-import.js';
import type { ImportRow } from '../import-row.entity.js';
import type { ImportRun } from '../import-run.entity.js';
import { abilitiesOf } from '../imports.policy.js';
import { toAccountLineDto } from './dto/account.dto.js';
import type { ImportDto, ImportReportDto, ImportRowDto, ReversalDto } from './dto/imports.dto.js';

export const presentImport = (actor: Actor, run: ImportRun): ImportDto => ({
  id: run.id,
  kind: run.kind,
  fileName: run.fileName,
  digest: run.digest,
  rows: run.rows,
  created: run.created,
  changed: run.changed,
  unchanged: run.unchanged,
  outdated: run.outdated,
  importedAt: run.importedAt,
  finishedAt: run.finishedAt,
  account: run.account?.map(toAccountLineDto) ?? null,
  importedById: run.importedById,
  undone: reversalOf(run),
  abilities: abilitiesOf(actor, { ...run, undone: run.undoneAt !== null }),
});

const reversalOf = (run: ImportRun): ReversalDto | null =>
  run.undoneAt === null
    ? null
    : {
        at: run.undoneAt,
        byId: run.undoneById!,
        reason: run.undoReason!,
        restored: run.restored!,
        removed: run.removed!,
        left: run.leftAlone!,
      };

export const presentReport = (actor: Actor, { imported, run }: ImportReport): ImportReportDto => ({
  dryRun: run === null,
  import: run === null ? null : presentImport(actor, run),
  ...imported.counts,
  errorCount: imported.faultCount,
  errors: imported.listed(),
});

export const presentRow = (row: ImportRow): ImportRowDto => ({
  row: row.row,
  outcome: row.outcome,
  subjectId: row.subjectId,
  name: row.name,
  before: row.before,
  after: row.after,
  undone: row.undone,
});
