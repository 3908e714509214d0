import { readFileSync } from 'node:fs';

/** A query kept in a file of its own, so that it can be pasted into psql; the file stands beside the caller. */
export const sqlFile = (name: string, beside: string): string => readFileSync(new URL(name, beside), 'utf8');
