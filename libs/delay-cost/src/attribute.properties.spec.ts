import { Fraction } from '@lockstep/money';
import fc from 'fast-check';
import golden from '../golden/attribution.json' with { type: 'json' };
import { attribute, Attribution, AttributionInput } from './attribute.js';
import { EXTERNAL_HOLDER, CostHolderClass, CostHolderInterval, NO_REQUEST, UNBLOCKED } from './holder.js';
import { Segment } from './segment.js';
import { leafKey } from './sweep.js';
import { held, onDay } from './testing/world.js';

const HORIZON = 40;
/** Ten thousand by hand: RUNS=10000. */
const RUNS = Number(process.env.RUNS ?? 200);
const CLASSES: CostHolderClass[] = ['PW', 'PB', 'PL', 'RW', 'RO', 'EX'];

/** A request whose ball moves between departments, with pauses in which nobody holds. */
const requestBalls = (request: string): fc.Arbitrary<CostHolderInterval[]> =>
  fc
    .array(
      fc.record({
        length: fc.nat(12),
        party: fc.constantFrom('A', 'B', 'C', 'D', null),
        cls: fc.constantFrom(...CLASSES),
      }),
      { maxLength: 6 },
    )
    .map((drawn) => {
      let end = -5;
      return drawn.flatMap(({ length, party, cls }) => {
        const start = end;
        end += length;
        return party === null ? [] : [{ request, party, cls, start, end }];
      });
    });

const balls = fc.tuple(...['R1', 'R2', 'R3', 'R4', 'R5'].map(requestBalls)).map((requests) => requests.flat());

/** Money on the time axis: lumps, stretches, overlapping ones too. */
const costs: fc.Arbitrary<Segment[]> = fc.array(
  fc
    .record({ start: fc.nat(HORIZON - 12), length: fc.nat(12), amount: fc.bigInt({ min: 0n, max: 10_000n }) })
    .map(({ start, length, amount }) => ({ start, end: start + length, amount })),
  { maxLength: 6 },
);

const cases = fc.record({ segments: costs, blocking: balls });

const amounts = ({ leaves }: Attribution) => Object.fromEntries(leaves.map((leaf) => [leafKey(leaf), leaf.amount]));

const shareOf = ({ parties }: Attribution, party: string): Fraction =>
  parties.find((each) => each.party === party)?.share ?? Fraction.ZERO;

const exact = ({ parties }: Attribution) => parties.map(({ party, share }) => [party, share.toString()]);

/** A department that plays along with no other request than this. */
const guest = (start: number, end: number, request = 'R9', party = 'GUEST'): CostHolderInterval => ({
  request,
  party,
  cls: 'PB',
  start,
  end,
});

const stretch = fc.tuple(fc.nat(HORIZON), fc.nat(HORIZON)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const check = <Drawn>(drawn: fc.Arbitrary<Drawn>, fact: (drawn: Drawn) => void): void =>
  fc.assert(fc.property(drawn, fact), { numRuns: RUNS });

describe('whoever holds whenever', () => {
  it('1: the leaves sum to the cost', () => {
    check(cases, (input) => {
      const cost = input.segments.reduce((sum, { amount }) => sum + amount, 0n);
      const { total, leaves } = attribute(input);
      expect(total).toBe(cost);
      expect(leaves.reduce((sum, { amount }) => sum + amount, 0n)).toBe(cost);
    });
  });

  it('2: the order of the intervals and of the segments changes nothing', () => {
    const shuffled = cases.chain(({ segments, blocking }) =>
      fc.record({
        input: fc.constant({ segments, blocking }),
        other: fc.record({
          segments: fc.shuffledSubarray(segments, { minLength: segments.length }),
          blocking: fc.shuffledSubarray(blocking, { minLength: blocking.length }),
        }),
      }),
    );
    check(shuffled, ({ input, other }) => expect(attribute(other)).toEqual(attribute(input)));
  });

  it('3: who lets go before the cost begins, or takes up after it ends, pays nothing', () => {
    check(cases, ({ segments, blocking }) => {
      const outside = [guest(-9, 0), guest(HORIZON + 1, HORIZON + 9)];
      expect(attribute({ segments, blocking: [...blocking, ...outside] })).toEqual(attribute({ segments, blocking }));
    });
  });

  it('4: two who hold at the same times have the same share', () => {
    check(fc.tuple(cases, stretch), ([{ segments, blocking }, [start, end]]) => {
      const twins = [guest(start, end, 'R8', 'TWIN'), guest(start, end)];
      const bill = attribute({ segments, blocking: [...blocking, ...twins] });
      expect(shareOf(bill, 'TWIN')).toEqual(shareOf(bill, 'GUEST'));
    });
  });

  it('5: asking in two requests what could be asked in one changes no share of a party', () => {
    check(fc.tuple(cases, stretch, stretch), ([{ segments, blocking }, one, other]) => {
      const [start, end] = [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
      const middle = [Math.min(one[1], other[0]), Math.max(one[1], other[0])] as const;
      const whole = attribute({ segments, blocking: [...blocking, guest(start, end)] });
      const halves = [guest(start, middle[1], 'R8'), guest(middle[0], end, 'R9')];
      expect(exact(attribute({ segments, blocking: [...blocking, ...halves] }))).toEqual(exact(whole));
    });
  });

  it('6: cutting an interval in two changes nothing', () => {
    check(fc.tuple(cases, fc.nat(HORIZON)), ([{ segments, blocking }, at]) => {
      const cut = blocking.flatMap((each) =>
        each.start < at && at < each.end
          ? [
              { ...each, end: at },
              { ...each, start: at },
            ]
          : [each],
      );
      expect(attribute({ segments, blocking: cut })).toEqual(attribute({ segments, blocking }));
    });
  });

  it('7: holding longer never makes a share smaller', () => {
    check(fc.tuple(cases, stretch, fc.nat(20)), ([{ segments, blocking }, [start, end], longer]) => {
      const shorter = attribute({ segments, blocking: [...blocking, guest(start, end)] });
      const later = attribute({ segments, blocking: [...blocking, guest(start, end + longer)] });
      expect(shareOf(later, 'GUEST').compare(shareOf(shorter, 'GUEST'))).toBeGreaterThanOrEqual(0);
    });
  });

  it('8: a share lies between what the party did alone and all it had a part in', () => {
    check(cases, (input) => {
      for (const { sole, share, involved } of attribute(input).parties) {
        expect(sole.compare(share)).toBeLessThanOrEqual(0);
        expect(share.compare(involved)).toBeLessThanOrEqual(0);
      }
    });
  });

  it('9: the same story a year later has the same bill', () => {
    check(fc.tuple(cases, fc.integer({ min: -1000, max: 31_536_000 })), ([{ segments, blocking }, shift]) => {
      const later = <Span extends { start: number; end: number }>(span: Span): Span => ({
        ...span,
        start: span.start + shift,
        end: span.end + shift,
      });
      const shifted = attribute({ segments: segments.map(later), blocking: blocking.map(later) });
      expect(shifted).toEqual(attribute({ segments, blocking }));
    });
  });

  it('10: k times the cost is k times every share', () => {
    check(fc.tuple(cases, fc.bigInt({ min: 1n, max: 50n })), ([{ segments, blocking }, k]) => {
      const scaled = segments.map((segment) => ({ ...segment, amount: segment.amount * k }));
      const expected = attribute({ segments, blocking }).parties.map(({ party, share }) => [
        party,
        share.times(Fraction.of(k)).toString(),
      ]);
      expect(exact(attribute({ segments: scaled, blocking }))).toEqual(expected);
    });
  });

  it('11: without a cost there are no leaves', () => {
    check(cases, ({ segments, blocking }) => {
      const free = segments.map((segment) => ({ ...segment, amount: 0n }));
      expect(attribute({ segments: free, blocking })).toEqual({ total: 0n, leaves: [], parties: [] });
    });
  });

  it('12: the meters tell the same as counting every single second', () => {
    check(cases, (input) => {
      const bill = attribute(input);
      const seconds = secondBySecond(input);
      expect(bill.leaves.map(leafKey)).toEqual([...seconds.keys()].sort());
      for (const { party, share } of bill.parties) {
        const counted = [...seconds].filter(([key]) => key.startsWith(`${party}|`)).map(([, each]) => each);
        expect(share.toString()).toBe(Fraction.sum(counted).toString());
      }
      for (const [key, amount] of Object.entries(amounts(bill))) {
        const gap = Fraction.of(amount).minus(seconds.get(key)!);
        expect(gap.compare(Fraction.ONE) < 0 && gap.compare(Fraction.of(-1n)) > 0).toBe(true);
      }
    });
  });
});

describe('a split between requests instead of parties', () => {
  it('is found out by rule 5', () => {
    const byRequest = ({ segments, blocking }: AttributionInput): Map<string, Fraction> => {
      const apart = blocking.map((each) => ({ ...each, party: `${each.party} ${each.request}` }));
      const sums = new Map<string, Fraction>();
      for (const { party, share } of attribute({ segments, blocking: apart }).parties) {
        const name = party.split(' ')[0]!;
        sums.set(name, (sums.get(name) ?? Fraction.ZERO).plus(share));
      }
      return sums;
    };
    const asked = (input: AttributionInput, requests: string[]): string | undefined => {
      const guests = requests.map((request) => guest(0, HORIZON, request));
      return byRequest({ ...input, blocking: [...input.blocking, ...guests] })
        .get('GUEST')
        ?.toString();
    };
    const found = fc.check(fc.property(cases, (input) => asked(input, ['R9']) === asked(input, ['R8', 'R9'])));
    expect(found.failed).toBe(true);
  });
});

/** The rule as it is spoken, one second at a time. */
function secondBySecond({ segments, blocking }: AttributionInput): Map<string, Fraction> {
  const shares = new Map<string, Fraction>();
  for (let second = -5; second <= HORIZON; second += 1) {
    const cost = Fraction.sum(
      segments.map(({ start, end, amount }) => {
        if (start === end) return start === second ? Fraction.of(amount) : Fraction.ZERO;
        return start <= second && second < end ? Fraction.of(amount, BigInt(end - start)) : Fraction.ZERO;
      }),
    );
    if (cost.numerator === 0n) continue;
    for (const [key, part] of splitOfMoment(blocking, second)) {
      shares.set(key, (shares.get(key) ?? Fraction.ZERO).plus(cost.times(part)));
    }
  }
  return shares;
}

function splitOfMoment(blocking: readonly CostHolderInterval[], second: number): [string, Fraction][] {
  const here = blocking
    .filter(({ start, end }) => start <= second && second < end)
    .map((each) => ({ ...each, party: each.cls === 'EX' ? EXTERNAL_HOLDER : each.party }));
  if (here.length === 0) return [[leafKey({ party: UNBLOCKED, cls: 'U', request: NO_REQUEST }), Fraction.ONE]];
  const parties = new Set(here.map(({ party }) => party)).size;
  return here.map((each) => {
    const requests = here.filter(({ party }) => party === each.party).length;
    return [leafKey(each), Fraction.of(1n, BigInt(parties * requests))];
  });
}

describe('the equal split of every moment is the Shapley value', () => {
  it('in the scenario A4', () => {
    const blocking = [held('ENG PB R1', -6, 4), held('QA PB R2', -1, 8), held('CS PW R3', 8, 9)];
    const segments = Array.from({ length: 10 }, (_, day) => ({
      start: onDay(day),
      end: onDay(day + 1),
      amount: 100_000n,
    }));
    const values = [...shapley({ segments, blocking })].map(([party, value]) => [party, value.toString()]);
    expect(Object.fromEntries(values)).toEqual(golden['A4.shapley_check']);
  });

  it('A.shapley_random_200: and in any small case, against every order in which the parties could arrive', () => {
    check(cases, (input) => {
      const bill = attribute(input);
      const equal = [...shapley(input)].every(([party, value]) => shareOf(bill, party).compare(value) === 0);
      expect(equal ? 'equal' : 'different').toBe(golden['A.shapley_random_200']);
    });
  });
});

/** By definition: the mean, over all orders of arrival, of what a party adds to the cost of those before it. */
function shapley({ segments, blocking }: AttributionInput): Map<string, Fraction> {
  const intervals = blocking.map((each) => ({ ...each, party: each.cls === 'EX' ? EXTERNAL_HOLDER : each.party }));
  const parties = [...new Set(intervals.map(({ party }) => party))];
  const costOf = costOfCoalitions(segments, intervals);
  const values = new Map(parties.map((party) => [party, Fraction.ZERO]));
  const orders = permutations(parties);
  for (const order of orders) {
    order.forEach((party, place) => {
      const added = costOf(order.slice(0, place + 1)).minus(costOf(order.slice(0, place)));
      values.set(party, values.get(party)!.plus(added.times(Fraction.of(1n, BigInt(orders.length)))));
    });
  }
  return values;
}

/** The cost of a coalition: all moments at which at least one of them held. */
function costOfCoalitions(segments: readonly Segment[], intervals: readonly CostHolderInterval[]) {
  const known = new Map<string, Fraction>();
  return (coalition: string[]): Fraction => {
    const key = [...coalition].sort().join();
    const theirs = intervals.filter(({ party }) => coalition.includes(party));
    const cost = known.get(key) ?? Fraction.sum(segments.map((segment) => costWhileHeld(segment, theirs)));
    known.set(key, cost);
    return cost;
  };
}

function costWhileHeld({ start, end, amount }: Segment, intervals: readonly CostHolderInterval[]): Fraction {
  const heldAt = (at: number) => intervals.some((each) => each.start <= at && at < each.end);
  if (start === end) return heldAt(start) ? Fraction.of(amount) : Fraction.ZERO;
  const edges = [...new Set([start, end, ...intervals.flatMap((each) => [each.start, each.end])])]
    .filter((edge) => start <= edge && edge <= end)
    .sort((a, b) => a - b);
  const seconds = edges.slice(1).reduce((sum, edge, n) => sum + (heldAt(edges[n]!) ? edge - edges[n]! : 0), 0);
  return Fraction.of(amount * BigInt(seconds), BigInt(end - start));
}

const permutations = (items: string[]): string[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
