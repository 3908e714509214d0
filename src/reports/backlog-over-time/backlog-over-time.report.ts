import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { type Cell, hiddenAmong } from '../metrics/hide-small.js';
import type { Days } from '../period.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const SQL = sqlFile('./backlog-over-time.sql', import.meta.url);

/** One row for each day with a snapshot, or one row for each week: its first day with a snapshot. */
export const STEPS = ['DAY', 'WEEK'] as const;
export type BacklogStep = (typeof STEPS)[number];

export interface BacklogWanted {
  step: BacklogStep;
  /** True: one row for each service and priority. False: one row for the department. */
  split: boolean;
  departmentId: string | null;
}

interface Kept {
  departmentId: string;
  departmentCode: string;
  day: string;
  /** The day itself, or the Monday of its week. */
  bucket: string;
  takenAt: Date;
  serviceId: string | null;
  priority: string | null;
  open: number;
  overdue: number;
  effortMinutes: number;
  /** Ages in calendar seconds; null where no request was open. */
  p50: number | null;
  p85: number | null;
  max: number | null;
  singleHanded: boolean;
}

export interface BacklogThen extends Omit<Kept, 'singleHanded'> {
  /** True: the figures would be about one person, so only `open` may be shown. */
  isHidden: boolean;
}

/** The backlog of departments, from the snapshots of each day (M6). */
@Injectable()
export class BacklogOverTimeReport {
  constructor(private readonly database: Database) {}

  /** The reader's departments; all departments for an executive. Sorted by department, then by day. */
  async rows(actor: Actor, { firstDay, lastDay }: Days, wanted: BacklogWanted): Promise<BacklogThen[]> {
    const { step, split, departmentId } = wanted;
    const reader = [departmentIdsOf(actor), actor.executive];
    const rows = await this.database.query<Kept>(SQL, [
      ...[firstDay, lastDay, ...reader, step === 'WEEK', split, departmentId],
    ]);
    const hidden = hiddenRows(rows, actor);
    return rows.map((row) => ({ ...row, isHidden: hidden.has(row) }));
  }
}

/**
 * Hides small rows, each day by itself. The rows of a day add up to the total of the department, which is shown unless
 * it is small.
 */
function hiddenRows(rows: readonly Kept[], actor: Actor): Set<Kept> {
  const days = new Map<string, (Cell & { row: Kept })[]>();
  for (const row of rows) {
    const key = `${row.departmentId} ${row.day}`;
    days.set(key, [...(days.get(key) ?? []), cellOf(row)]);
  }
  const hidden = new Set<Kept>();
  const isOwn = ({ row }: { row: Kept }): boolean => row.open === 0 || isLead(actor, row.departmentId);
  for (const cells of days.values()) for (const { row } of hiddenAmong(cells, isOwn)) hidden.add(row);
  return hidden;
}

/**
 * A snapshot does not contain who worked on the requests. Single-handed rows count as the work of the same person,
 * which hides rather too much than too little.
 */
const cellOf = (row: Kept): Cell & { row: Kept } => ({
  place: { service: `${row.serviceId} ${row.priority}` },
  requests: row.open,
  firstHand: row.singleHanded ? 'one person' : null,
  lastHand: row.singleHanded ? 'one person' : null,
  row,
});
