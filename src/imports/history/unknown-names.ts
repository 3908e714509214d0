import { refuse } from '../imports.errors.js';

const MOST_TOLD = 100;

/** The refusal of a log with names that the mapping does not allow to create. */
export const unknownNames = (
  code: 'history.departments_unknown' | 'history.services_unknown',
  names: readonly string[],
): Error => refuse(code, undefined, { names: names.slice(0, MOST_TOLD), count: names.length });
