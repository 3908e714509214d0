import type { SeenRequests } from './seen-requests.js';

/** One party's part of the bill with one request, in either reading. */
interface PartOfBill {
  party: string;
  cls: string;
  request: string;
}

/** A part of the bill for a reader who may not see every request. `requestId` is null for a hidden request. */
export type Collapsed<Part> = Omit<Part, 'request'> & { requestId: string | null };

/**
 * Hides which foreign requests there are, and how many. All hidden requests of one department and class become one
 * part, with their measures summed.
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
