import { type CsvColumn, text, toCsv } from '../../platform/csv/index.js';
import type { ExportedUser } from '../queries/export-users.js';

/** The columns that the import of people has: no rights, and no word on who has left. */
const COLUMNS: CsvColumn<ExportedUser>[] = [
  text('email', ({ person }) => person.email),
  text('name', ({ person }) => person.name),
  text('zone', ({ person }) => person.zone),
  text('departments', ({ places }) => places.map(({ code, lead }) => (lead ? `${code}:lead` : code)).join(' ')),
];

export const usersTable = (users: readonly ExportedUser[]): string => toCsv(COLUMNS, users);
