import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { type Cell, hiddenAmong } from '../metrics/hide-small.js';
import type { Days } from '../period.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const SQL = sqlFile('./backlog-over-time.sql', import.meta.url);

/** A row for each day that is kept, or for the first of each week. */
export const STEPS = ['DAY', 'WEEK'] as const;
export type Step = (typeof STEPS)[number];

export interface BacklogWanted {
  step: Step;
  /** Each row once for each service and priority, instead of once for the department. */
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
  /** Ages in calendar seconds; null where nothing was open. */
  p50: number | null;
  p85: number | null;
  max: number | null;
  singleHanded: boolean;
}

export interface BacklogThen extends Omit<Kept, 'singleHanded'> {
  /** The figures would be about a person: only `open` may be shown. */
  isHidden: boolean;
}

/** The backlog of departments as it was kept day by day (M6). */
@Injectable()
export class BacklogOverTimeReport {
  constructor(private readonly database: Database) {}

  /** The reader's departments; for an executive all. By department, the earliest day first. */
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

/** Each day by itself: its parts add up to the whole of the department, which is shown where it is not small. */
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

/** Whose hands is not kept. Those of two rows count as the same, so that rather too much is hidden than too little. */
const cellOf = (row: Kept): Cell & { row: Kept } => ({
  place: { service: `${row.serviceId} ${row.priority}` },
  requests: row.open,
  firstHand: row.singleHanded ? 'one person' : null,
  lastHand: row.singleHanded ? 'one person' : null,
  row,
});
