import type { Actor } from '../../platform/auth/actor.js';
import type { HistoryReport } from '../history/import-history.js';
import { toAccountLineDto } from './dto/account.dto.js';
import type { HistoryReportDto } from './dto/history.dto.js';
import { presentImport } from './present-import.js';

export const presentHistory = (
  actor: Actor,
  { run, account, rows, endsAt, counts: { created, unchanged, outdated }, names }: HistoryReport,
): HistoryReportDto => ({
  dryRun: run === null,
  import: run === null ? null : presentImport(actor, run),
  rows: created + unchanged + outdated,
  created,
  changed: 0,
  unchanged,
  outdated,
  errorCount: account.faultCount,
  errors: account.told(),
  fileRows: rows,
  endsAt,
  newDepartments: names.newDepartments,
  newServices: names.newServices,
  newPeople: names.newPeople,
  account: account.lines().map(toAccountLineDto),
});
