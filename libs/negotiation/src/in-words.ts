import type { Difference } from './difference.js';
import { canonicalJson, type Json } from './terms.js';

/** Names of places, by their dotted path: `{ 'targets.P1.resolution': 'Resolution of P1' }`. */
export type Labels = Readonly<Record<string, string>>;

/**
 * One sentence for one difference. A place without a label gets its path as its name, with camel case split into words.
 *
 * `{ path: ['reviewEvery'], before: 90, after: 60 }` reads "Review every: 90 becomes 60."
 */
export function negotiationInWords(difference: Difference, labels: Labels = {}): string {
  const { path, before, after } = difference;
  return `${nameOf(path, labels)}: ${change(before, after)}.`;
}

function nameOf(path: readonly string[], labels: Labels): string {
  const dotted = path.join('.');
  if (Object.hasOwn(labels, dotted)) return labels[dotted] as string;
  const name = path.map(words).join(', ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function change(before: Json | undefined, after: Json | undefined): string {
  if (before === undefined) return `now ${spoken(after)}`;
  if (after === undefined) return `no longer ${spoken(before)}`;
  if (Array.isArray(before) && Array.isArray(after)) {
    return listChange(before as readonly Json[], after as readonly Json[]);
  }
  return `${spoken(before)} becomes ${spoken(after)}`;
}

function listChange(before: readonly Json[], after: readonly Json[]): string {
  const added = without(after, before);
  const removed = without(before, after);
  const parts = [
    ...(added.length > 0 ? [`${added.map(spoken).join(', ')} added`] : []),
    ...(removed.length > 0 ? [`${removed.map(spoken).join(', ')} removed`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : `${spoken(before)} becomes ${spoken(after)}`;
}

function without(list: readonly Json[], others: readonly Json[]): readonly Json[] {
  const known = new Set(others.map(canonicalJson));
  return list.filter((item) => !known.has(canonicalJson(item)));
}

function spoken(value: Json | undefined): string {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? `“${value}”` : canonicalJson(value);
}

/** `requiredFields` becomes "required fields"; `P1` stays as it is. */
function words(key: string): string {
  return key.replace(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
}
