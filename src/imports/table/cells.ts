import { didYouMean } from '../../platform/text/near-misses.js';
import { CellRefused } from './cell-refused.js';

/** @throws CellRefused where the code belongs to no department of the company */
export const integerOf = (text: string | undefined): number | string | undefined =>
  text === undefined || text === '' ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : text;

/** Numbers like `1,234`: over a thousand if the comma groups digits, a few units if it separates decimals. */
export function departmentOf(column: string, code: string, departments: ReadonlyMap<string, string>): string {
  const id = departments.get(code);
  if (id !== undefined) return id;
  const guess = didYouMean(code, [...departments.keys()]);
  throw new CellRefused(column, code === '' ? 'is empty' : `holds ${code}, which is no department's code${guess}`);
}
