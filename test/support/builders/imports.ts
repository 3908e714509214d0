import type supertest from 'supertest';
import type { Client } from './identity.js';

export interface Report {
  dryRun: boolean;
  import: { id: string } | null;
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  outdated: number;
  errorCount: number;
  errors: { row: number; column: string | null; code: string; detail: string }[];
}

export type ImportPath = 'orders' | 'departments' | 'users' | 'exchange-rates';

/** Uploads these lines or bytes as a CSV file. */
export const sendFile = (
  by: Pick<Client, 'post'>,
  kind: ImportPath,
  file: string[] | Buffer,
  query = '',
): supertest.Test =>
  by
    .post(`/imports/${kind}${query}`)
    .attach('file', Buffer.isBuffer(file) ? file : Buffer.from(`${file.join('\r\n')}\r\n`), `${kind}.csv`);

export const tryFile = async (
  by: Pick<Client, 'post'>,
  kind: ImportPath,
  file: string[] | Buffer,
  query = '',
): Promise<Report> => (await sendFile(by, kind, file, `?dryRun=true${query}`).expect(200)).body as Report;

export const importFile = async (
  by: Pick<Client, 'post'>,
  kind: ImportPath,
  file: string[] | Buffer,
  query = '',
): Promise<Report> => (await sendFile(by, kind, file, query).expect(201)).body as Report;

/** `row column code` of each fault, in the order of the file. */
export const placesOf = ({ errors }: Pick<Report, 'errors'>): string[] =>
  errors.map(({ row, column, code }) => `${row} ${column} ${code}`);
