import type { Durations, PairStanding } from './fact.js';
import { reckonPair } from './reckon-pair.js';

const DAY = 24 * 3600;
const PAIR = { requester_department_id: 'CS', provider_department_id: 'ENG' };

/** Requests alike and how long they took; null is still open on day 20. */
interface Told {
  standing: PairStanding;
  durations: Durations[];
}

/** A request submitted on day 0 that was answered after so many days; null is still open on day 20. */
const told = (days: number | null, changes: Partial<PairStanding> = {}): Told => ({
  standing: {
    ...PAIR,
    submitted_in_period: true,
    due_in_period: true,
    answered: days !== null,
    expedited: false,
    clock: days === null ? 'RUNNING' : 'STOPPED',
    result: days === null ? null : days <= 10 ? 'MET' : 'MISSED',
    past_breach: true,
    requests: 1,
    ...changes,
  },
  durations: [
    lasting(
      { figure: 'RESOLUTION', ended: days !== null, seconds: [(days ?? 0) * DAY] },
      days === null ? 20 * DAY : null,
    ),
    lasting({ figure: 'RESOLUTION', basis: 'CALENDAR', ended: days !== null, seconds: [(days ?? 20) * DAY] }),
    lasting({ figure: 'FIRST_RESPONSE' }),
    lasting({ figure: 'FIRST_RESPONSE', basis: 'CALENDAR' }),
  ],
});

const lasting = (changes: Partial<Durations>, runningFor: number | null = null): Durations => ({
  ...PAIR,
  figure: 'RESOLUTION',
  basis: 'WORKING',
  ended: true,
  seconds: [3600],
  running_for: [runningFor],
  requests: [1],
  ...changes,
});

const reckon = (all: Told[]) =>
  reckonPair(
    all.map(({ standing }) => standing),
    all.flatMap(({ durations }) => durations),
    (runningFor) => runningFor,
  );

describe('how one department answers another', () => {
  it('is judged over what fell due: met early, missed late, missed and still open', () => {
    const { attainment } = reckon([told(3), told(5), told(12), told(null)]);
    expect(attainment).toMatchObject({ due: 4, met: 2, share: 5000 });
  });

  it('does not judge what is open and not late yet', () => {
    expect(reckon([told(null, { past_breach: false })]).attainment).toMatchObject({ due: 0, share: null });
  });

  it('leaves out what was missed because the requester held it, and says how often', () => {
    const { attainment } = reckon([told(12, { result: 'MISSED_REQUESTER' }), told(3)]);
    expect(attainment).toMatchObject({ due: 1, met: 1, missedByRequester: 1 });
  });

  it('charges a passed date to nobody while the requester holds the ball, and to the provider once it has it back', () => {
    const passed = { result: 'MISSED_REQUESTER' } as const;
    const silent = reckon([told(null, { ...passed, clock: 'PAUSED' })]);
    expect(silent).toMatchObject({ overdueNow: 0, attainment: { due: 0, missedByRequester: 1 } });
    const back = reckon([told(null, passed)]);
    expect(back).toMatchObject({ overdueNow: 1, attainment: { due: 1, missedByRequester: 0 } });
  });

  it('counts those that went before all others', () => {
    expect(reckon([told(3, { expedited: true }), told(5)]).expedited).toBe(1);
  });

  it('counts the open ones into the time an answer takes', () => {
    const { resolution } = reckon([told(3), told(5), told(null), told(null)]);
    expect(resolution.calendar.p50.seconds).toBe(5 * DAY);
  });

  it('says "longer than" when more than half are still open', () => {
    const { resolution } = reckon([told(3), told(null), told(null)]);
    expect(resolution.calendar.p50).toEqual({ seconds: null, longerThanSeconds: 20 * DAY });
  });

  it('adds what a running clock has counted since its last event', () => {
    const { resolution } = reckon([told(null)]);
    expect(resolution.working.p50.longerThanSeconds).toBe(20 * DAY);
  });

  it('gives no 85th percentile on fewer than twenty answers', () => {
    expect(reckon(Array.from({ length: 19 }, () => told(3))).resolution.working.p85).toBeNull();
    expect(reckon(Array.from({ length: 20 }, () => told(3))).resolution.working.p85).not.toBeNull();
  });

  it('calls overdue what is past its breach and unanswered', () => {
    expect(reckon([told(null), told(12), told(null, { past_breach: false })]).overdueNow).toBe(1);
  });

  it('counts requests alike as often as there are', () => {
    const two = told(3, { requests: 2 });
    const { submitted, attainment, resolution } = reckon([
      { ...two, durations: [lasting({ seconds: [3 * DAY, 5 * DAY], running_for: [null, null], requests: [1, 2] })] },
      told(12),
    ]);
    expect(submitted).toBe(3);
    expect(attainment).toMatchObject({ due: 3, met: 2 });
    expect(resolution.working.p50.seconds).toBe(5 * DAY);
  });

  it('tells the first response from the answer, and working from calendar time', () => {
    const { firstResponse, resolution } = reckonPair(
      [],
      [
        lasting({ figure: 'FIRST_RESPONSE', seconds: [1] }),
        lasting({ figure: 'FIRST_RESPONSE', basis: 'CALENDAR', seconds: [2] }),
        lasting({ seconds: [3] }),
        lasting({ basis: 'CALENDAR', seconds: [4] }),
      ],
      (runningFor) => runningFor,
    );
    const p50 = [firstResponse.working, firstResponse.calendar, resolution.working, resolution.calendar];
    expect(p50.map((figures) => figures.p50.seconds)).toEqual([1, 2, 3, 4]);
  });
});
