import { didYouMean } from '../../platform/text/near-misses.js';
import { CellRefused } from './cell-refused.js';

/** The text itself when it is no whole number. The rule that examines the value has a better sentence for the fault. */
export const integerOf = (text: string | undefined): number | string | undefined =>
  text === undefined || text === '' ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : text;

/** @throws CellRefused where the code belongs to no department of the company */
export function departmentOfCell(column: string, code: string, departments: ReadonlyMap<string, string>): string {
  const id = departments.get(code);
  if (id !== undefined) return id;
  const guess = didYouMean(code, [...departments.keys()]);
  throw new CellRefused(column, code === '' ? 'is empty' : `holds ${code}, which is no department's code${guess}`);
}
