import { Column, Entity } from 'typeorm';
import type { AccountLine } from './history/account.js';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { ImportKindName } from './kinds/import-kind-name.js';

/** One run of an import, which reads one file. */
@Entity('import_run')
export class ImportRun {
  @IdColumn() id: string;
  @Column('text') kind: ImportKindName;
  @Column('text') fileName: string;
  /** SHA-256 of the file as it was received, in hexadecimal digits. */
  @Column('text') digest: string;
  @Column('integer') rows: number;
  @Column('integer') created: number;
  @Column('integer') changed: number;
  @Column('integer') unchanged: number;
  /** The number of rows that changed nothing, because the source had stated a newer version before. */
  @Column('integer') outdated: number;
  /** All departments that owned a subject of the import, before or after it. */
  @Column('uuid', { array: true }) departmentIds: string[];
  @RefColumn() importedById: string;
  @InstantColumn() importedAt: Date;
  /**
   * Null while it runs. A history commits batch by batch, so null may also mean that the rest of it is still to be
   * imported.
   */
  @InstantColumn({ nullable: true }) finishedAt: Date | null;
  /** The parts of a history that could not be mapped as they are; null for other kinds. */
  @Column('jsonb', { nullable: true }) account: AccountLine[] | null;
  @InstantColumn({ nullable: true }) undoneAt: Date | null;
  @RefColumn({ nullable: true }) undoneById: string | null;
  @Column('text', { nullable: true }) undoReason: string | null;
  @Column('integer', { nullable: true }) restored: number | null;
  @Column('integer', { nullable: true }) removed: number | null;
  /** The number of rows that were not undone, because somebody had changed or used their subject since. */
  @Column('integer', { nullable: true }) leftAlone: number | null;
}
