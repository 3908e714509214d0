import type { OrderWithCost } from './cost.report.js';
import { type AskedOf, listParts } from './list-parts.js';

const leaf = (request: string, amount: bigint, party = 'ENG') => ({ party, cls: 'PB' as const, request, amount });
const order = (reference: string, leaves: object[], forecast: object[] | null = null, known = true) =>
  ({
    order: { system: 'ERP', reference },
    costed: {
      delay: {
        ...{ state: forecast === null ? 'REALISED' : 'ACCRUING', currency: 'USD', leaves },
        forecast: forecast && { leaves: forecast, known },
      },
    },
  }) as unknown as OrderWithCost;

/** R1 and R2 are for one service; of R8 and R9 the reader may not know. */
const asked = { serviceId: 'clarification', requesterDepartmentId: 'CS', providerDepartmentId: 'ENG' };
const askedOf = (request: string): AskedOf | null =>
  ({ R1: asked, R2: { ...asked, requesterDepartmentId: 'QA' } })[request as 'R1'] ?? null;
const shown = (...asked: Parameters<typeof listParts>) =>
  listParts(...asked).map(({ order: { reference }, requestId, realised, accrued, forecast }) => [
    ...[reference, requestId],
    ...[realised, accrued, forecast].map(Number),
  ]);

describe('the requests behind a figure', () => {
  const orders = [
    order('SO-1', [leaf('R1', 10n), leaf('R8', 5n), leaf('R9', 7n)]),
    order('SO-2', [leaf('R2', 3n)], [leaf('R2', 6n), leaf('R9', 2n, 'QA')]),
  ];

  it('are listed for each order, what is to come beside what has been, and foreign ones as a department’s sum', () => {
    expect(shown(orders, {}, askedOf)).toEqual([
      ['SO-1', null, 12, 0, 0],
      ['SO-1', 'R1', 10, 0, 0],
      ['SO-2', 'R2', 0, 3, 6],
      ['SO-2', null, 0, 0, 2],
    ]);
  });

  it('are the least there can be where an answer of their order is not foreseen', () => {
    const open = [order('SO-2', [], [leaf('R1', 6n)]), order('SO-3', [], [leaf('R2', 6n)], false)];
    expect(listParts(open, {}, askedOf).map(({ forecastAtLeast }) => forecastAtLeast)).toEqual([false, true]);
  });

  it('are those of one department, service, pair or order, as asked', () => {
    expect(shown(orders, { party: 'QA' }, askedOf)).toEqual([['SO-2', null, 0, 0, 2]]);
    expect(shown(orders, { serviceId: 'clarification' }, askedOf)).toHaveLength(2);
    expect(shown(orders, { requesterDepartmentId: 'QA', providerDepartmentId: 'ENG' }, askedOf)).toEqual([
      ['SO-2', 'R2', 0, 3, 6],
    ]);
    expect(shown(orders, { system: 'ERP', reference: 'SO-1' }, askedOf)).toHaveLength(2);
    expect(shown(orders, { cls: 'PW' }, askedOf)).toEqual([]);
  });
});
