import { type LedgerEntry, type LedgerSum, sumOfLedger } from '@lockstep/delay-cost';
import type { IncidentLine } from './incident-line.entity.js';

export type LedgerLine = Pick<
  IncidentLine,
  'id' | 'itemId' | 'category' | 'kind' | 'amount' | 'coversDelayCost' | 'reversesId'
>;

/** The cost of a failure by the best known amount of each item. */
export const ledgerOf = (lines: readonly LedgerLine[]): LedgerSum => sumOfLedger(standing(lines));

/** Every item of the ledger is settled: actual, or its estimate accepted. An empty ledger settles nothing. */
export function isCosted(lines: readonly LedgerLine[], waivedItemIds: readonly string[]): boolean {
  const entries = standing(lines);
  const settled = new Set([
    ...waivedItemIds,
    ...entries.filter(({ kind }) => kind === 'ACTUAL').map(({ item }) => item),
  ]);
  return entries.length > 0 && entries.every(({ item }) => settled.has(item));
}

/** A line that was reversed, and its reversal, say nothing any more. */
function standing(lines: readonly LedgerLine[]): LedgerEntry[] {
  const reversed = new Set(lines.map(({ reversesId }) => reversesId));
  return lines
    .filter(({ id, reversesId }) => reversesId === null && !reversed.has(id))
    .map(({ itemId, category, kind, amount, coversDelayCost }) => ({
      item: itemId,
      category,
      kind,
      amount,
      coversDelayCost,
    }));
}
