import { Column, Entity } from 'typeorm';
import type { AccountLine } from './history/account.js';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { ImportKindName } from './kinds/import-kind-name.js';

/** A file that was imported as a whole. */
@Entity('import_run')
export class ImportRun {
  @IdColumn() id: string;
  @Column('text') kind: ImportKindName;
  @Column('text') fileName: string;
  /** SHA-256 of the file as it came, in hexadecimal digits. */
  @Column('text') digest: string;
  @Column('integer') rows: number;
  @Column('integer') created: number;
  @Column('integer') changed: number;
  @Column('integer') unchanged: number;
  /** Rows of which the source had said something newer before: they changed nothing. */
  @Column('integer') outdated: number;
  /** Every department that owned one of the things, before or after. */
  @Column('uuid', { array: true }) departmentIds: string[];
  @RefColumn() importedById: string;
  @InstantColumn() importedAt: Date;
  /** Null while it runs, and for a history of which the rest is still to come: its batches are committed one by one. */
  @InstantColumn({ nullable: true }) finishedAt: Date | null;
  /** The parts of a history that could not be mapped as they stood; null for other kinds. */
  @Column('jsonb', { nullable: true }) account: AccountLine[] | null;
  @InstantColumn({ nullable: true }) undoneAt: Date | null;
  @RefColumn({ nullable: true }) undoneById: string | null;
  @Column('text', { nullable: true }) undoReason: string | null;
  @Column('integer', { nullable: true }) restored: number | null;
  @Column('integer', { nullable: true }) removed: number | null;
  /** Rows that somebody had touched or used since. */
  @Column('integer', { nullable: true }) leftAlone: number | null;
}
