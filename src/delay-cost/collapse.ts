import type { SeenRequests } from './seen-requests.js';

/** A party's part with one request, whatever the reading. */
interface PartOfBill {
  party: string;
  cls: string;
  request: string;
}

/** A part of the bill for a reader who may not see every request. */
export type Collapsed<Part> = Omit<Part, 'request'> & { requestId: string | null };

/**
 * Hides which foreign requests there are, and how many: those of one department and class become one, with their
 * measures summed.
 */
export function collapse<Part extends PartOfBill>(
  parts: readonly Part[],
  seen: SeenRequests,
  sum: (a: Part, b: Part) => Part,
): Collapsed<Part>[] {
  const collapsed = new Map<string, { part: Part; requestId: string | null }>();
  for (const part of parts) {
    const requestId = seen.has(part.request) ? part.request : null;
    const key = `${part.party}|${part.cls}|${requestId ?? ''}`;
    const before = collapsed.get(key);
    collapsed.set(key, { part: before === undefined ? part : sum(before.part, part), requestId });
  }
  return [...collapsed.values()].map(({ part: { request: _request, ...rest }, requestId }) => ({ ...rest, requestId }));
}
