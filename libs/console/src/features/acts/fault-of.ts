import type { Field, Values } from './act';
import { given, intakeOf } from './values';

/** A fault of an entry that the browser does not find by itself. */
export type Fault = 'blank' | 'stars' | 'articles' | 'intake' | 'number';

/** The fault of the entry in a field before it is sent; null if there is none. */
export function faultOf({ name, kind, optional, max = Infinity }: Field, values: Values): Fault | null {
  if (kind === 'open-intake') return Object.keys(intakeOf(values)).length === 0 ? 'intake' : null;
  const entry = given(values[name]);
  if (entry === undefined) {
    if (optional === true) return null;
    return kind === 'stars' || kind === 'articles' ? kind : 'blank';
  }
  if (kind !== 'minutes' && kind !== 'hours') return null;
  const count = Number(entry);
  return Number.isInteger(count) && count >= 1 && count <= max ? null : 'number';
}
