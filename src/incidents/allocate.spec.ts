import fc from 'fast-check';
import { allocate, type WeighedCause } from './allocate.js';

const cause = (requestId: string, weightBasisPoints: number, but: Partial<WeighedCause> = {}): WeighedCause => ({
  requestId,
  weightBasisPoints,
  providerBasisPoints: 10_000,
  confirmed: true,
  providerDepartmentId: 'ENG',
  requesterDepartmentId: 'CS',
  ...but,
});

describe('whose failure it was', () => {
  it('follows the confirmed weights, and inside a request both sides', () => {
    const { causes, unlinked, unconfirmed, departments } = allocate(12_500_000n, [
      cause('R1', 7_000, { providerBasisPoints: 8_000 }),
      cause('R2', 2_000, { providerDepartmentId: 'QA' }),
    ]);
    expect(causes.map(({ amount }) => amount)).toEqual([8_750_000n, 2_500_000n]);
    expect(unlinked).toBe(1_250_000n);
    expect(unconfirmed).toBe(0n);
    expect([...departments]).toEqual([
      ['ENG', 7_000_000n],
      ['CS', 1_750_000n],
      ['QA', 2_500_000n],
    ]);
  });

  it('is no department’s yet where one word stands alone', () => {
    const { unconfirmed, departments } = allocate(1_000n, [cause('R1', 5_000, { confirmed: false })]);
    expect(unconfirmed).toBe(500n);
    expect(departments.size).toBe(0);
  });

  it('sums to the whole, whatever the weights', () => {
    const causes = fc.array(fc.record({ weight: fc.nat(10_000), provider: fc.nat(10_000), confirmed: fc.boolean() }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), causes, (total, drawn) => {
        const { unlinked, unconfirmed, departments } = allocate(
          total,
          drawn.map(({ weight, provider, confirmed }, n) =>
            cause(`R${n}`, weight, { providerBasisPoints: provider, confirmed }),
          ),
        );
        const named = [...departments.values()].reduce((sum, amount) => sum + amount, 0n);
        expect(named + unconfirmed + unlinked).toBe(total);
      }),
    );
  });
});
