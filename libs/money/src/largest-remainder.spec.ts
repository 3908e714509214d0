import fc from 'fast-check';
import golden from '../golden/splits.json' with { type: 'json' };
import { compareBytes, WeightedShare, splitByLargestRemainder } from './largest-remainder.js';

const even = (keys: string[]): WeightedShare[] => keys.map((key) => ({ key, numerator: 1n, denominator: 1n }));
const asNumbers = (split: Map<string, bigint>) => Object.fromEntries([...split].map(([key, n]) => [key, Number(n)]));

describe('splitting by largest remainder', () => {
  it.each(['A3.cents2', 'A3.cents3', 'A3.cents7'] as const)('%s: spare cents go to the first keys', (name) => {
    const { C, leaves } = golden[name];
    expect(asNumbers(splitByLargestRemainder(BigInt(C), even(Object.keys(leaves))))).toEqual(leaves);
  });

  it('two spare cents among three equal remainders go to the first two keys', () => {
    const sixths = { p0: 40, p1: 52, p2: 67, p3: 87, p4: 117, p5: 177 };
    const shares = Object.entries(sixths).map(([key, n]) => ({ key, numerator: BigInt(n) * 100n, denominator: 6n }));
    expect(asNumbers(splitByLargestRemainder(9000n, shares))).toEqual(golden['A1b.airport6'].party);
  });

  it('weights in basis points need no amounts', () => {
    const weights = { R1: 7000, R2: 2000, '~UNLINKED': 1000 };
    const shares = Object.entries(weights).map(([key, bp]) => ({ key, numerator: BigInt(bp), denominator: 10_000n }));
    expect(asNumbers(splitByLargestRemainder(12_500_000n, shares))).toEqual(golden['I2.causal']);
    expect(asNumbers(splitByLargestRemainder(12_500_000n, even(['R1', 'R2', 'R3'])))).toEqual(
      golden['I2.causal.thirds'],
    );
  });

  it('keys are compared by their bytes, so a capital comes before a small letter and the tilde after both', () => {
    expect(asNumbers(splitByLargestRemainder(2n, even(['~', 'a', 'Z'])))).toEqual({ Z: 1, a: 1, '~': 0 });
    expect(asNumbers(splitByLargestRemainder(1n, even(['\u{1F600}', '\uFF5E'])))).toEqual({
      '\uFF5E': 1,
      '\u{1F600}': 0,
    });
  });

  it('a credit splits like a charge', () => {
    const parts = splitByLargestRemainder(-100n, even(['a', 'b', 'c']));
    expect(asNumbers(parts)).toEqual({ a: -33, b: -33, c: -34 });
  });

  it('a total nobody has a share in is refused, and nothing splits into nothing', () => {
    const nobody = [{ key: 'a', numerator: 0n, denominator: 1n }];
    expect(() => splitByLargestRemainder(1n, nobody)).toThrow(
      expect.objectContaining({ code: 'money.nothing_to_split_by' }),
    );
    expect(() => splitByLargestRemainder(1n, [])).toThrow('nobody has a share');
    expect(asNumbers(splitByLargestRemainder(0n, nobody))).toEqual({ a: 0 });
  });

  it('one key twice and a share below zero are mistakes of the caller', () => {
    expect(() => splitByLargestRemainder(1n, even(['a', 'a']))).toThrow('Two shares have the same key');
    const below = { key: 'a', numerator: -1n, denominator: 1n };
    const above = { key: 'b', numerator: 2n, denominator: 1n };
    expect(() => splitByLargestRemainder(1n, [below, above])).toThrow('A share is never negative');
  });
});

const shares = fc
  .uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 12 })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) => fc.record({ key: fc.constant(key), n: fc.nat(1000), d: fc.integer({ min: 1, max: 60 }) })),
    ),
  )
  .map((drawn) => drawn.map(({ key, n, d }) => ({ key, numerator: BigInt(n), denominator: BigInt(d) })))
  .filter((drawn) => drawn.some(({ numerator }) => numerator > 0n));

describe('comparing keys', () => {
  it('is comparing their UTF-8 bytes', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '|', 'é', '\uFF5E', '\u{1F600}', '\u{1F601}'),
      maxLength: 4,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });
});

describe('whatever is split', () => {
  it('the parts sum to the total', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), shares, (total, drawn) => {
        const parts = [...splitByLargestRemainder(total, drawn).values()];
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total);
      }),
    );
  });

  it('the order of the shares and their common scale change nothing', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        shares,
        fc.bigInt({ min: 1n, max: 99n }),
        (total, drawn, k) => {
          const other = [...drawn].reverse().map((share) => ({ ...share, numerator: share.numerator * k }));
          const entries = (split: Map<string, bigint>) => [...split].sort(([a], [b]) => (a < b ? -1 : 1));
          expect(entries(splitByLargestRemainder(total, other))).toEqual(
            entries(splitByLargestRemainder(total, drawn)),
          );
        },
      ),
    );
  });

  it('nobody is a whole unit away from the exact share', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), shares, (total, drawn) => {
        const common = drawn.reduce((product, share) => product * share.denominator, 1n);
        const weight = (share: WeightedShare) => share.numerator * (common / share.denominator);
        const whole = drawn.reduce((sum, share) => sum + weight(share), 0n);
        const parts = splitByLargestRemainder(total, drawn);
        for (const share of drawn) {
          const gap = parts.get(share.key)! * whole - total * weight(share);
          expect(gap < whole && gap > -whole).toBe(true);
        }
      }),
    );
  });
});
