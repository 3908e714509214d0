import { splitByLargestRemainder } from '@lockstep/money';
import { startOfLocalDay } from '@lockstep/working-time';
import golden from '../golden/attribution.json' with { type: 'json' };
import { accrued } from './accrued.js';
import { attribute, Attribution } from './attribute.js';
import { describeDays } from './describe-days.js';
import { explain } from './explain.js';
import { CostHolderInterval } from './holder.js';
import { DelayProfile } from './profile.js';
import { realised } from './segments.js';
import { leafKey } from './sweep.js';
import { anOrder, damages, DAY, DEADLINE, fixedDate, held, HOUR, linear, onDay } from './testing/world.js';

interface Bill {
  C: number;
  leaves: Record<string, number>;
  party: Record<string, number>;
  sole: Record<string, string>;
  involved: Record<string, string>;
}

const billOf = ({ total, leaves, parties }: Attribution): Bill => ({
  C: Number(total),
  leaves: Object.fromEntries(leaves.map((leaf) => [leafKey(leaf), Number(leaf.amount)])),
  party: Object.fromEntries(parties.map(({ party, amount }) => [party, Number(amount)])),
  sole: Object.fromEntries(
    parties.filter(({ sole }) => sole.numerator > 0n).map(({ party, sole }) => [party, sole.toString()]),
  ),
  involved: Object.fromEntries(parties.map(({ party, involved }) => [party, involved.toString()])),
});

/** The bill of an order released so many days after the deadline. */
const bill = (profile: DelayProfile, days: number, blocking: CostHolderInterval[]): Bill =>
  billOf(attribute({ segments: realised(anOrder(profile), onDay(days)).segments, blocking }));

describe('who shares the cost of a delay', () => {
  it('A1: a runway is paid by everybody long enough to need it (Littlechild and Owen)', () => {
    const landings = [held('A PB RA', 0, 8), held('B PB RB', 0, 11), held('C PB RC', 0, 13), held('D PB RD', 0, 18)];
    expect(bill(linear({ rate: 100n }), 18, landings)).toEqual(golden['A1.airport']);
  });

  it('A1b: six on one long segment', () => {
    const blocking = [40, 50, 60, 70, 80, 90].map((days, n) => held(`p${n} PB R${n}`, 0, days));
    const segments = [{ start: DEADLINE, end: onDay(90), amount: 9_000n }];
    expect(billOf(attribute({ segments, blocking }))).toEqual(golden['A1b.airport6']);
  });

  it('A2: one holder alone pays all, within the agreed time and beyond', () => {
    const blocking = [held('ENG PW R1', -2, 1), held('ENG PB R1', 1, 3)];
    expect(bill(linear(), 3, blocking)).toEqual(golden['A2.single']);
  });

  it.each([
    ['A3.cents2', 10_001n, ['ENG PB R1', 'QA PB R2']],
    ['A3.cents3', 10_000n, ['ENG PB R1', 'FIN PB R3', 'QA PB R2']],
    ['A3.cents7', 100n, [1, 2, 3, 4, 5, 6, 7].map((n) => `D${n} PB R${n}`)],
  ] as const)('%s: no cent is lost', (name, rate, who) => {
    const everybody = who.map((each) => held(each, 0, 1));
    expect(bill(linear({ rate }), 1, everybody)).toEqual(golden[name]);
  });

  it('A4: two holders share their common days, the third and the owner pay for their own', () => {
    const blocking = [
      held('ENG PW R1', -6, -2),
      held('ENG PB R1', -2, 4),
      held('QA PW R2', -1, 2),
      held('QA PB R2', 2, 8),
      held('CS PW R3', 8, 9),
    ];
    expect(bill(linear(), 10, blocking)).toEqual(golden['A4.primary']);
  });

  it('A5: three questions to one department weigh no more than one to another', () => {
    const blocking = ['ENG PB R1', 'ENG PB R2', 'ENG PW R3', 'FIN PB R4'].map((who) => held(who, 0, 6));
    expect(bill(linear(), 6, blocking)).toEqual(golden['A5.party']);
  });

  it('A5 by request: it would, were every request a party of its own', () => {
    const blocking = ['ENG PB R1', 'ENG PB R2', 'ENG PW R3', 'FIN PB R4'].map((who) => held(who, 0, 6));
    const split = attribute({
      segments: realised(anOrder(linear()), onDay(6)).segments,
      blocking: blocking.map((each) => ({ ...each, party: `${each.party} ${each.request}` })),
    });
    const ofEngineering = split.leaves.filter(({ party }) => party.startsWith('ENG'));
    expect(Number(ofEngineering.reduce((sum, { amount }) => sum + amount, 0n))).toBe(golden['A5.by_request'].party.ENG);
  });

  it('A6: a week that never completes charges nobody', () => {
    const blocking = [held('ENG PB R1', -3, 5), held('QA PB R2', 2, 10), held('FIN PB R3', 14, 16)];
    expect(bill(damages(), 17, blocking)).toEqual(golden['A6.ld']);
  });

  const ofSixDays = [held('ENG PB R1', -1, 2), held('QA PB R2', 1, 5)];

  it('A7: who held only while grace lasted pays nothing', () => {
    const profile = linear({ grace: { units: 3, mode: 'FORGIVEN' } });
    expect(bill(profile, 6, ofSixDays)).toEqual(golden['A7.grace']);
  });

  it('A7b: past a cliff the days of grace are paid for by those who held then', () => {
    const profile = linear({ grace: { units: 3, mode: 'CLIFF' } });
    expect(bill(profile, 6, ofSixDays)).toEqual(golden['A7b.cliff']);
  });

  it('A8: a lump is shared by those holding at the deadline; who resolved at that very second is free', () => {
    const blocking = [held('ENG PB R1', -4, 1), held('QA PW R2', -1, 3), held('FIN PB R3', -9, 0)];
    expect(bill(fixedDate(), 3, blocking)).toEqual(golden['A8.atom']);
  });

  it('A9: handing the ball over when late does not hand over the cost', () => {
    const blocking = [
      held('ENG PB R1', -8, 0),
      held('ENG PL R1', 0, 1),
      held('CS RO R1', 1, 2),
      held('ENG PB R1', 2, 3),
    ];
    expect(bill(linear(), 3, blocking)).toEqual(golden['A9.late_bounce']);
  });

  it('A9 without that rule: the asker in breach would have paid for his question least of all', () => {
    const blocking = [
      held('ENG PB R1', -8, 0),
      held('CS RW R1', 0, 1),
      held('CS RO R1', 1, 2),
      held('ENG PB R1', 2, 3),
    ];
    expect(bill(linear(), 3, blocking)).toEqual(golden['A9.without_rule']);
  });

  it('A11: hours count, and the last day is paid for until the release', () => {
    const hours = (who: string, from: number, to: number) => held(who, from / 24, to / 24);
    const blocking = [
      hours('ENG PB R1', -30, 10),
      hours('QA PW R2', 5, 20),
      hours('QA PB R2', 20, 30),
      hours('CS RO R3', 8, 33),
    ];
    expect(bill(linear({ rate: 77_777n }), 39 / 24, blocking)).toEqual(golden['A11.hours']);
  });

  it('A12: after the cap delay costs nothing, so late holders pay for one day only', () => {
    const blocking = [held('ENG PB R1', 0, 5), held('QA PB R2', 4, 9)];
    expect(bill(linear({ cap: 500_000n }), 9, blocking)).toEqual(golden['A12.cap']);
  });

  it('A13: one request holding up two orders pays at each, alone or with others', () => {
    const alone = bill(linear({ rate: 50_000n }), 4, [held('ENG PB R1', -1, 4)]);
    const shared = bill(linear({ rate: 20_000n }), 2, [held('ENG PB R1', -1, 2), held('FIN PB R9', 0, 2)]);
    expect([alone, shared]).toEqual([golden['A13.order1'], golden['A13.order2']]);
  });

  it('A14: an open order is shared as far as its days have ended', () => {
    const blocking = [held('ENG PB R1', -1, 5.4), held('FIN PW R2', 3, 5.4)];
    const { segments } = accrued(anOrder(linear()), onDay(5) + 9 * HOUR).finished;
    expect(billOf(attribute({ segments, blocking }))).toEqual(golden['A14.open']);
  });
});

describe('A15: a week between Berlin and São Paulo', () => {
  const at = (date: string, hour: number) => startOfLocalDay('Europe/Berlin', date) + hour * HOUR;
  const berlin = { ...anOrder(linear()), axis: { kind: 'CALENDAR_DAY' as const, zone: 'Europe/Berlin' } };
  const [breach, question, overdue] = [at('2026-03-05', 10), at('2026-03-09', 11), at('2026-03-09', 20)];
  const [answer, resolved, released] = [at('2026-03-10', 22), at('2026-03-11', 12), at('2026-03-11', 15)];

  it('late at the provider, late handing back, late in the reply, and three hours of nobody', () => {
    const R1 = { request: 'R1' };
    const blocking: CostHolderInterval[] = [
      { ...R1, party: 'ENG', cls: 'PW', start: at('2026-03-03', 10), end: breach },
      { ...R1, party: 'ENG', cls: 'PB', start: breach, end: question },
      { ...R1, party: 'ENG', cls: 'PL', start: question, end: overdue },
      { ...R1, party: 'CS', cls: 'RO', start: overdue, end: answer },
      { ...R1, party: 'ENG', cls: 'PB', start: answer, end: resolved },
    ];
    const accrual = realised(berlin, released);
    expect(billOf(attribute({ segments: accrual.segments, blocking }))).toEqual(golden['A15.e2e']);
    const names: Record<string, string> = { ENG: 'Engineering', CS: 'Customer Service', R1: 'ENG-1' };
    const days = explain({ ...accrual, zone: 'Europe/Berlin', blocking });
    expect(describeDays(days, 'USD', (id) => names[id]!)).toEqual([
      '7 and 8 March, 2,000.00 USD: Engineering 48 h beyond the agreed time (ENG-1)',
      '9 March, 1,000.00 USD: Engineering 11 h beyond the agreed time (ENG-1); ' +
        'Engineering 9 h handed back when already late (ENG-1); Customer Service 4 h beyond the reply time (ENG-1)',
      '10 March, 1,000.00 USD: Customer Service 22 h beyond the reply time (ENG-1); ' +
        'Engineering 2 h beyond the agreed time (ENG-1)',
      '11 March, 1,000.00 USD: Engineering 12 h beyond the agreed time (ENG-1); 3 h nothing blocked the release',
    ]);
  });
});

describe('the edges of a bill', () => {
  const oneDay = [{ start: DEADLINE, end: onDay(1), amount: 90n }];

  it('waiting for somebody outside is a party of its own, whoever the request is with', () => {
    const blocking = [held('ENG EX R1', 0, 1), held('QA PW R2', 0, 1)];
    expect(billOf(attribute({ segments: oneDay, blocking })).leaves).toEqual({ 'QA|PW|R2': 45, '~EXTERNAL|EX|R1': 45 });
  });

  it('an interval without length holds nothing, not even a lump', () => {
    const lump = [{ start: DEADLINE, end: DEADLINE, amount: 7n }];
    expect(billOf(attribute({ segments: lump, blocking: [held('ENG PB R1', 0, 0)] })).leaves).toEqual({
      '~UNBLOCKED|U|-': 7,
    });
  });

  it('a lump falls on whoever takes the ball up at that second', () => {
    const lump = [{ start: onDay(1), end: onDay(1), amount: 7n }];
    const blocking = [held('ENG PB R1', 0, 1), held('QA PB R1', 1, 2)];
    expect(billOf(attribute({ segments: lump, blocking })).leaves).toEqual({ 'QA|PB|R1': 7 });
  });

  it('no cost, no leaves', () => {
    expect(attribute({ segments: [], blocking: [held('ENG PB R1', 0, 3)] })).toEqual({
      total: 0n,
      leaves: [],
      parties: [],
    });
  });

  it('a request with two holders at once is refused', () => {
    const blocking = [held('ENG PB R1', 0, 2), held('CS RO R1', 1, 3)];
    expect(() => attribute({ segments: oneDay, blocking })).toThrow(
      expect.objectContaining({
        code: 'attribution.held_twice',
        message: 'Request R1 has two holders at the same time.',
      }),
    );
  });

  it.each([
    { start: DAY, end: 0, amount: 1n },
    { start: 0, end: DAY, amount: -1n },
  ])('a cost running backwards or below zero is refused: %o', (segment) => {
    expect(() => attribute({ segments: [segment], blocking: [] })).toThrow(
      expect.objectContaining({
        code: 'attribution.segments_malformed',
        message: 'A cost runs backwards or is below zero.',
      }),
    );
  });
});

/** Rules that were not chosen, kept to show what they would have said of A4. */
describe('other ways to share A4', () => {
  const life = { ENG: [-6, 4], QA: [-1, 8], CS: [8, 9], '~UNBLOCKED': [9, 10] } as const;
  const proRata = (days: (span: readonly [number, number]) => number): Record<string, number> => {
    const shares = Object.entries(life).map(([key, span]) => ({
      key,
      numerator: BigInt(days(span)),
      denominator: 1n,
    }));
    return Object.fromEntries([...splitByLargestRemainder(1_000_000n, shares)].map(([key, sum]) => [key, Number(sum)]));
  };

  it('pro rata of the late days ignores when the cost arose', () => {
    expect(proRata(([from, to]) => to - Math.max(0, from))).toEqual(golden['A4.prorata_window']);
  });

  it('pro rata of whole lives charges time that was agreed', () => {
    expect(proRata(([from, to]) => to - from)).toEqual(golden['A4.prorata_whole']);
  });

  it('letting breach absorb common days hides an agreement that does not fit', () => {
    const blocking = [held('ENG PB R1', 0, 4), held('QA PB R2', 2, 8), held('CS PW R3', 8, 9)];
    expect(bill(linear(), 10, blocking).party).toEqual(golden['A4.fault_first']);
  });
});
