import type { WrittenRow } from './kinds/import-kind.js';
import type { RowFault } from './row-fault.js';

/** The number of faults that are listed, enough for correcting a file. Further faults are only counted. */
export const LISTED_FAULTS = 1000;

export interface ImportCounts {
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  outdated: number;
}

const COUNTED = { CREATED: 'created', CHANGED: 'changed', UNCHANGED: 'unchanged', OUTDATED: 'outdated' } as const;

/** The result of an import, with a bounded list of faults whatever the size of the file. */
export class ImportResult {
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
    this.faults.push(...faults.slice(0, LISTED_FAULTS - this.faults.length));
  }

  /** The listed faults, in the sequence of the file. */
  listed(): RowFault[] {
    return [...this.faults].sort((a, b) => a.row - b.row);
  }
}
