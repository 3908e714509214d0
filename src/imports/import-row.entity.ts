import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RefColumn } from '../platform/database/index.js';

export const ROW_OUTCOMES = ['CREATED', 'CHANGED', 'OUTDATED'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];
export const UNDO_OUTCOMES = ['RESTORED', 'REMOVED', 'LEFT'] as const;
export type UndoOutcome = (typeof UNDO_OUTCOMES)[number];

/** The effect of one row of an imported file. Rows that changed nothing are only counted. */
@Entity('import_row')
export class ImportRow {
  @PrimaryColumn('uuid') importId: string;
  /** The row number as a spreadsheet counts: the header is row 1. */
  @PrimaryColumn('integer') row: number;
  @Column('text') outcome: RowOutcome;
  @RefColumn() subjectId: string;
  /** The name that people use, like `ERP/SO-10455`. */
  @Column('text') name: string;
  @Column('uuid', { array: true }) departmentIds: string[];
  /** The changed fields before the import; null for a new subject. */
  @Column('jsonb', { nullable: true }) before: object | null;
  @Column('jsonb', { nullable: true }) after: object | null;
  /** The version of the subject after the import. */
  @Column('integer', { nullable: true }) version: number | null;
  /** The effect of undoing the row; null: it was not undone. */
  @Column('text', { nullable: true }) undone: UndoOutcome | null;
}
