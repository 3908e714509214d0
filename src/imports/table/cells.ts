import { didYouMean } from '../../platform/text/near-misses.js';
import { CellRefused } from './cell-refused.js';

/** Left as it stands when it is no whole number: whoever judges the value says so better. */
export const integerOf = (text: string | undefined): number | string | undefined =>
  text === undefined || text === '' ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : text;

/** @throws CellRefused where a code is not one of the company's departments */
export function departmentOf(column: string, code: string, departments: ReadonlyMap<string, string>): string {
  const id = departments.get(code);
  if (id !== undefined) return id;
  const guess = didYouMean(code, [...departments.keys()]);
  throw new CellRefused(column, code === '' ? 'is empty' : `holds ${code}, which is no department's code${guess}`);
}
