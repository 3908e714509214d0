import fc from 'fast-check';
import { slipsBetween } from '../../platform/text/near-misses.js';
import { distanceOf, lookalikeOf, oneSlipAround } from './lookalike.js';

const sign = fc.constantFrom(...'0123456789ACDEFGHJKMNPQRTUVWXY');
const reference = fc.string({ unit: sign, minLength: 4, maxLength: 12 });

describe('references that look alike', () => {
  it.each([
    ['SO-1O482', 'SO-10482', 0],
    ['so 10482', 'SO-10482', 0],
    ['S0-I0482', 'SO-10482', 0],
    ['SO-10428', 'SO-10482', 1],
    ['SO-1048', 'SO-10482', 1],
    ['SO-104882', 'SO-10482', 1],
    ['SO-10483', 'SO-10482', 2],
    ['PO-10482', 'SO-10482', 2],
  ])('%s may have meant %s', (written, other, distance) => {
    expect(oneSlipAround(lookalikeOf(written))).toContain(lookalikeOf(other));
    expect(distanceOf(written, other)).toBe(distance);
  });

  it.each([
    ['SO-10482', 'SO-10533'],
    ['SO-10482', 'SO-84201'],
    ['A-1', 'A-2'],
  ])('%s and %s do not', (written, other) => {
    expect(oneSlipAround(lookalikeOf(written))).not.toContain(lookalikeOf(other));
  });

  it('are all that one slip makes, and no others', () => {
    fc.assert(
      fc.property(reference, (written) => {
        expect(oneSlipAround(written).every((other) => slipsBetween(written, other) <= 1)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(
        reference,
        sign,
        fc.nat(),
        fc.constantFrom('in', 'out', 'change', 'swap'),
        (written, put, where, slip) => {
          const at = where % (written.length - 1);
          const [before, after] = [written.slice(0, at), written.slice(at)];
          const slipped = {
            in: before + put + after,
            out: before + after.slice(1),
            change: before + put + after.slice(1),
            swap: before + after[1]! + after[0]! + after.slice(2),
          }[slip];
          expect(oneSlipAround(written)).toContain(slipped);
        },
      ),
    );
  });
});
