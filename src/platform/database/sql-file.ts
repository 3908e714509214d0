import { readFileSync } from 'node:fs';

/** Reads a query from an SQL file beside the caller. A query in a file can be pasted into psql. */
export const sqlFile = (name: string, beside: string): string => readFileSync(new URL(name, beside), 'utf8');
