import { type CsvColumn, count, text, toCsv } from '../../platform/csv/index.js';
import type { DepartmentView } from '../department-view.js';

/** The columns that the import of departments has. */
const COLUMNS: CsvColumn<DepartmentView>[] = [
  text('code', ({ code }) => code),
  text('name', ({ name }) => name),
  text('zone', ({ zone }) => zone),
  count('replyTargetSeconds', ({ replyTargetSeconds }) => replyTargetSeconds),
];

export const departmentsTable = (departments: readonly DepartmentView[]): string => toCsv(COLUMNS, departments);
