import { type LedgerEntry, type LedgerSum, sumOfLedger } from '@lockstep/delay-cost';
import type { IncidentLine } from './incident-line.entity.js';

export type LedgerLine = Pick<
  IncidentLine,
  'id' | 'itemId' | 'category' | 'kind' | 'amount' | 'coversDelayCost' | 'reversesId'
>;

/** The sum of a ledger, by the best known amount of each item. */
export const ledgerOf = (lines: readonly LedgerLine[]): LedgerSum => sumOfLedger(standing(lines));

/** True when every item of the ledger has an actual or an accepted estimate. False for an empty ledger. */
export function isCosted(lines: readonly LedgerLine[], waivedItemIds: readonly string[]): boolean {
  const entries = standing(lines);
  const settled = new Set([
    ...waivedItemIds,
    ...entries.filter(({ kind }) => kind === 'ACTUAL').map(({ item }) => item),
  ]);
  return entries.length > 0 && entries.every(({ item }) => settled.has(item));
}

/** The lines that count: a reversed line and its reversal do not. */
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
