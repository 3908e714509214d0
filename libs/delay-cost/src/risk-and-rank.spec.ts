import { compileCalendar, startOfLocalDay } from '@lockstep/working-time';
import fc from 'fast-check';
import golden from '../golden/queue.json' with { type: 'json' };
import { effortOf } from './effort.js';
import { breakEven, expectedErrorCost, probabilityOfError } from './expected-error.js';
import { effectiveCostOn, type OrderPolicy, risksBorne } from './order-policy.js';
import { DelayProfile } from './profile.js';
import { byPlace, type HeldUpOrder, nominalSaving, type QueuePlace, savedPerHour, savingAt } from './queue-order.js';
import { dateAfter, type DelayAxis, unitsBetween } from './axis.js';
import { anOrder, damages, DAY, fixedDate, HOUR, linear, PROMISED } from './testing/world.js';

const FAILURE = 12_500_000n;
const risk = golden.risk;

/** Monday to Friday. */
const weekly = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
const WORKDAYS: DelayAxis = {
  kind: 'WORKING_DAY',
  zone: 'UTC',
  calendar: compileCalendar({
    zone: 'UTC',
    versions: [{ effectiveFrom: null, weekly, holidays: [], exceptions: [] }],
  }),
};

describe('releasing without the answer', () => {
  it('is expected to cost the failure times its probability', () => {
    expect(Number(expectedErrorCost(FAILURE, 1_200n))).toBe(risk.pF);
  });

  it('is as likely to fail as history says, starting from one in twenty', () => {
    const { k, n, p_bp, pF, prior_only_bp } = golden['I5.p_estimate'];
    expect(Number(probabilityOfError(n, k))).toBe(p_bp);
    expect(Number(expectedErrorCost(FAILURE, probabilityOfError(n, k)))).toBe(pF);
    expect(Number(probabilityOfError(0, 0))).toBe(prior_only_bp);
  });

  it('one avoided failure pays for hundreds of answers', () => {
    const { answer_cost_minor, answers_per_incident, p_bp_min } = golden['I4.break_even'];
    const { answers, probability } = breakEven(BigInt(answer_cost_minor), FAILURE);
    expect([Number(answers), Number(probability)]).toEqual([answers_per_incident, p_bp_min]);
  });

  it.each([
    [0n, 1n],
    [1n, 0n],
    [-1n, 1n],
  ])('is not compared when an answer costs %d and a failure %d', (answer, failure) => {
    const refusal = new RangeError('Both an answer and a failure cost something');
    expect(() => breakEven(answer, failure)).toThrow(refusal);
  });

  it('is dearer than five days of waiting from a probability of four percent on', () => {
    expect(Number(breakEven(500_000n, FAILURE).probability)).toBe(risk.p_for_breakeven_linear_5d);
  });

  const atRisk = (policy: OrderPolicy, expectedError: bigint | null = 1_500_000n) => ({
    order: anOrder(linear()),
    policy,
    expectedError,
  });
  const after = (days: number): string => dateAfter({ kind: 'CALENDAR_DAY', zone: 'UTC' }, PROMISED, days);

  it('is worth it once waiting costs more', () => {
    const rows = risk.rational.map(([days]) => [days, Number(effectiveCostOn(atRisk('RATIONAL'), after(days!)))]);
    expect(rows).toEqual(risk.rational);
  });

  it('on the promised date is never late and carries the risk afterwards', () => {
    expect([0, 1, 30].map((days) => effectiveCostOn(atRisk('RELEASE_AT_DEADLINE'), after(days)))).toEqual([
      0n,
      1_500_000n,
      1_500_000n,
    ]);
  });

  it('leaves at the end of its promised date on working days too: on Saturday no working day has passed, and it bears the risk', () => {
    const order = { ...anOrder(linear()), axis: WORKDAYS };
    const leaving = { order, policy: 'RELEASE_AT_DEADLINE' as const, expectedError: 1_500_000n };
    expect(unitsBetween(WORKDAYS, PROMISED, '2026-03-07')).toBe(0);
    expect(['2026-03-06', '2026-03-07'].map((date) => effectiveCostOn(leaving, date))).toEqual([0n, 1_500_000n]);
  });

  it('without two answers risks two failures, and one where its owner weighs the risk once', () => {
    expect([risksBorne('RELEASE_AT_DEADLINE', 2), risksBorne('RATIONAL', 2)]).toEqual([2, 1]);
  });

  it('risks one failure while it is foreseen in time, and none when all is answered and only the work is late', () => {
    expect([risksBorne('RELEASE_AT_DEADLINE', null), risksBorne('RELEASE_AT_DEADLINE', 0)]).toEqual([1, 0]);
  });

  it('is not run by who holds the order, whatever waiting costs', () => {
    expect(effectiveCostOn(atRisk('HOLD'), after(30))).toBe(3_000_000n);
  });

  it('of unknown cost is not free: the price is missing, and who reckons waits', () => {
    expect(effectiveCostOn(atRisk('RELEASE_AT_DEADLINE', null), after(3))).toBeNull();
    expect(effectiveCostOn(atRisk('RATIONAL', null), after(3))).toBe(300_000n);
  });
});

/** Monday 2 March at noon, and the Monday after. */
const NOW = startOfLocalDay('UTC', '2026-03-02') + 12 * HOUR;
const futures = { finishNow: NOW, finishPostponed: NOW + 7 * DAY };

const heldUp = (profile: DelayProfile, promised: string, but: Partial<HeldUpOrder> = {}): HeldUpOrder => ({
  order: { ...anOrder(profile), promised },
  policy: 'HOLD',
  expectedError: null,
  allowance: 0,
  othersResolvedAt: null,
  ...but,
});

interface Asked {
  orders: HeldUpOrder[];
  minutes: number;
  dueDay: number;
  nominal?: bigint;
}

const started = damages({ counts: 'STARTED' });
const queue: Record<string, Asked> = {
  R1: { orders: [heldUp(linear(), '2026-03-05')], minutes: 240, dueDay: 3 },
  R2: { orders: [heldUp(started, '2026-03-03')], minutes: 60, dueDay: 3 },
  R3: { orders: [heldUp(fixedDate(), '2026-03-07')], minutes: 480, dueDay: 3 },
  R4: {
    orders: [heldUp(linear(), '2026-03-04', { policy: 'RELEASE_AT_DEADLINE', expectedError: 1_500_000n })],
    minutes: 120,
    dueDay: 3,
  },
  R5: { orders: [], minutes: effortOf(null, { ofService: [], ofDepartment: [] }).minutes, dueDay: 3, nominal: 5_000n },
  R6: {
    orders: [heldUp(linear({ rate: 30_000n }), '2026-03-04'), heldUp(linear({ rate: 20_000n }), '2026-03-08')],
    minutes: 60,
    dueDay: 3,
  },
  R7: {
    orders: [
      heldUp(linear({ rate: 200_000n }), '2026-03-03', {
        othersResolvedAt: startOfLocalDay('UTC', '2026-03-07') + HOUR,
      }),
    ],
    minutes: 240,
    dueDay: 5,
  },
};

const savedBy = ({ orders, nominal }: Asked): bigint =>
  orders.length === 0
    ? nominalSaving(nominal!, '2026-03-02', '2026-03-09')
    : orders.reduce((sum, order) => sum + savingAt(order, futures).saved!, 0n);

const placeOf = ([id, asked]: [string, Asked]): QueuePlace => ({
  savedPerHour: savedPerHour(savedBy(asked), asked.minutes),
  dueAt: NOW + asked.dueDay * DAY,
  submittedAt: NOW - DAY,
  id,
});

describe('a queue ordered by the money an hour of work saves', () => {
  const figures = golden['cd3.index'] as Record<string, number[]>;
  const expected: Record<string, number[]> = { ...figures, R2: figures.R2_started! };

  it.each(Object.entries(queue))('%s', (id, asked) => {
    expect([savedBy(asked), savedPerHour(savedBy(asked), asked.minutes)].map(Number)).toEqual(expected[id]);
  });

  it('puts the dull question first that a whole order waits for, and asks the due date between equals', () => {
    const places = Object.entries(queue).map(placeOf).sort(byPlace);
    expect(places.map(({ id }) => id)).toEqual(['R4', 'R3', 'R6', 'R1', 'R7', 'R2', 'R5']);
  });

  it('credits nobody with days that another blocker takes anyway', () => {
    const alone = { ...queue.R7!, orders: [{ ...queue.R7!.orders[0]!, othersResolvedAt: null }] };
    expect([savedBy(alone), savedPerHour(savedBy(alone), 240)].map(Number)).toEqual(figures.R7_ignoring_other_blocker);
    const never = { ...queue.R7!.orders[0]!, othersResolvedAt: NOW + 30 * DAY };
    expect(savingAt(never, futures)).toMatchObject({ saved: 0n, heldByOthers: true });
  });

  it('lets no other blocker take away the risk of an order that leaves on its day whatever comes', () => {
    const alone = queue.R4!.orders[0]!;
    const beside = { ...alone, othersResolvedAt: NOW + 30 * DAY };
    expect(savingAt(beside, futures)).toEqual(savingAt(alone, futures));
    expect(savingAt(beside, futures)).toMatchObject({ saved: 1_500_000n, heldByOthers: false, outlasted: false });
  });

  it('sees no money in a week that will not be completed', () => {
    expect(Number(savingAt(heldUp(damages(), '2026-03-03'), futures).saved)).toBe(figures.R2_completed![0]);
  });

  it('counts the work that follows the answer', () => {
    expect(savingAt(heldUp(linear(), '2026-03-08', { allowance: 3 }), futures)).toMatchObject({
      releasedNow: '2026-03-05',
      releasedPostponed: '2026-03-12',
      saved: 400_000n,
    });
  });

  it('is the cheapest of all orders when each delay costs a rate', () => {
    const jobs: Record<string, { days: number; rate: number }> = {
      A: { days: 1, rate: 100_000 },
      B: { days: 2, rate: 300_000 },
      C: { days: 4, rate: 200_000 },
    };
    const costOf = (order: string): number => {
      let day = 0;
      return [...order].reduce((sum, job) => sum + jobs[job]!.rate * (day += jobs[job]!.days), 0);
    };
    const perms = golden['cd3.perms'] as Record<string, number>;
    expect(Object.fromEntries(Object.keys(perms).map((order) => [order, costOf(order)]))).toEqual(perms);
    const ranked = Object.entries(jobs)
      .map(([id, { days, rate }]) => ({
        ...placeOf([id, queue.R1!]),
        id,
        savedPerHour: savedPerHour(BigInt(rate), days),
      }))
      .sort(byPlace);
    expect(costOf(ranked.map(({ id }) => id).join(''))).toBe(Math.min(...Object.values(perms)));
  });

  it('earns more, though not in proportion (Arnold)', () => {
    const weeks = 6;
    const jobs = { A: { work: 2, gain: 10 }, B: { work: 4, gain: 30 } };
    const earned = (order: ('A' | 'B')[]): number => {
      let done = 0;
      return order.reduce((sum, job) => sum + jobs[job].gain * (weeks - (done += jobs[job].work)), 10 * weeks);
    };
    expect({ AB: earned(['A', 'B']), BA: earned(['B', 'A']) }).toEqual(golden['bsf.icecream']);
    expect(savedPerHour(30n, 4)).toBeGreaterThan(savedPerHour(10n, 2));
  });

  it('is the same however the list was shuffled', () => {
    const places = Object.entries(queue).map(placeOf);
    const ids = (all: QueuePlace[]): string[] => [...all].sort(byPlace).map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (shuffled) => {
        expect(ids(shuffled)).toEqual(ids(places));
      }),
    );
  });

  it('leaves those without a due date behind equals that have one', () => {
    const place = placeOf(['R1', queue.R1!]);
    expect([{ ...place, dueAt: null, id: 'A' }, place].sort(byPlace)[0]).toBe(place);
  });
});

describe('effort nobody estimated', () => {
  const eight = [10, 20, 30, 40, 50, 60, 70, 80];

  it('is what such requests took lately, else what the department takes, else an hour', () => {
    expect(effortOf(null, { ofService: eight, ofDepartment: [] })).toEqual({ minutes: 40, source: 'SERVICE_MEDIAN' });
    expect(effortOf(null, { ofService: eight.slice(1), ofDepartment: eight })).toEqual({
      minutes: 40,
      source: 'DEPARTMENT_MEDIAN',
    });
    expect(effortOf(null, { ofService: [], ofDepartment: [] })).toEqual({ minutes: 60, source: 'HOUSE_DEFAULT' });
  });

  it('is the middle of sizes, in whatever order the requests came', () => {
    const ofService = [90, 20, 70, 30, 60, 40, 80, 50];
    expect(effortOf(null, { ofService, ofDepartment: [] }).minutes).toBe(50);
  });

  it('looks at the last fifty only', () => {
    const history = [...Array<number>(50).fill(30), ...Array<number>(100).fill(500)];
    expect(effortOf(null, { ofService: history, ofDepartment: [] }).minutes).toBe(30);
  });

  it('given or not is never below a quarter of an hour', () => {
    expect(effortOf(3, { ofService: [], ofDepartment: [] })).toEqual({ minutes: 15, source: 'GIVEN' });
    expect(effortOf(null, { ofService: Array<number>(8).fill(1), ofDepartment: [] }).minutes).toBe(15);
  });
});
