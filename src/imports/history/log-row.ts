import type { Cells } from '../table/read-table.js';
import { Instants } from './instants.js';
import type { HistoryMapping, ColumnRole, StateMeaning } from './mapping.js';

/** A row of a log, by the columns that the mapping names. */
export interface LogRow {
  row: number;
  cells: Cells;
}

/** Reads the cells of a log by the rules of its mapping. */
export class LogReading {
  readonly instants: Instants;
  private readonly unknown: ReadonlySet<string>;

  constructor(readonly mapping: HistoryMapping) {
    this.instants = new Instants(mapping);
    this.unknown = new Set(['', ...mapping.unknown]);
  }

  /** The texts of all columns with this role, joined. Null where all are unknown. */
  text({ cells }: LogRow, role: ColumnRole): string | null {
    const words = (this.mapping.columns[role] ?? []).map((column) => cells[column] ?? '');
    const known = words.filter((word) => !this.unknown.has(word));
    return known.length === 0 ? null : known.join(' · ');
  }

  /** Null where the cell is unknown or holds no instant. */
  instant(row: LogRow, role: ColumnRole): Date | null {
    const text = this.text(row, role);
    return text === null ? null : this.instants.read(text);
  }

  /** Null where the cell holds no whole number. */
  count(row: LogRow, role: ColumnRole): number | null {
    const text = this.text(row, role);
    return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
  }

  standing(state: string): StateMeaning | undefined {
    return lookUp(this.mapping.states, state);
  }
}

/** Reads own properties only, because a name in a log may be a name like `constructor`. */
export const lookUp = <Value>(names: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined;
