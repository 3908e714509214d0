import type { Subject } from './act';

/** An order as the subject of an act, like "ERP/SO-10482". The system has no slash in its name. */
export const orderSubject = (system: string, reference: string): string => `${system}/${reference}`;

/** Whether the order was released or cancelled. */
export function hasLeft({ page, within }: Subject): boolean {
  const { system, reference } = orderOf(within);
  const found = page?.orders?.find(({ order }) => order.system === system && order.reference === reference);
  return found !== undefined && (found.order.releasedAt ?? found.order.cancelledAt) !== null;
}

export function orderOf(subject: string): { system: string; reference: string } {
  const slash = subject.indexOf('/');
  return { system: subject.slice(0, slash), reference: subject.slice(slash + 1) };
}
