import type { WrittenRow } from './kinds/import-kind.js';
import type { RowFault } from './row-fault.js';

/** Enough to mend a file by; the rest is only counted. */
export const TOLD_FAULTS = 1000;

export interface ImportCounts {
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  outdated: number;
}

const COUNTED = { CREATED: 'created', CHANGED: 'changed', UNCHANGED: 'unchanged', OUTDATED: 'outdated' } as const;

/** The result of an import, row by row: bounded however long the file is. */
export class Tally {
  readonly counts: ImportCounts = { rows: 0, created: 0, changed: 0, unchanged: 0, outdated: 0 };
  readonly faults: RowFault[] = [];
  readonly departmentIds = new Set<string>();
  faultCount = 0;

  note({ outcome, departmentIds }: WrittenRow): void {
    this.counts.rows += 1;
    this.counts[COUNTED[outcome]] += 1;
    for (const id of departmentIds) this.departmentIds.add(id);
  }

  refuse(faults: readonly RowFault[]): void {
    this.counts.rows += 1;
    this.faultCount += faults.length;
    this.faults.push(...faults.slice(0, TOLD_FAULTS - this.faults.length));
  }

  /** In the order of the file, whatever order they were found in. */
  told(): RowFault[] {
    return [...this.faults].sort((a, b) => a.row - b.row);
  }
}
