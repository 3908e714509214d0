import type { PairStanding } from './fact.js';
import { reckonPair } from './reckon-pair.js';

const PAIR = { requester_department_id: 'CS', provider_department_id: 'ENG' };

/** Requests alike that were submitted on day 0 and answered after so many days; null is still open on day 20. */
const told = (days: number | null, changes: Partial<PairStanding> = {}): PairStanding => ({
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
});

describe('how one department answers another', () => {
  it('is judged over what fell due: met early, missed late, missed and still open', () => {
    const { attainment } = reckonPair([told(3), told(5), told(12), told(null)]);
    expect(attainment).toMatchObject({ due: 4, met: 2, share: 5000 });
  });

  it('does not judge what is open and not late yet', () => {
    expect(reckonPair([told(null, { past_breach: false })]).attainment).toMatchObject({ due: 0, share: null });
  });

  it('leaves out what was missed because the requester held it, and says how often', () => {
    const { attainment } = reckonPair([told(12, { result: 'MISSED_REQUESTER' }), told(3)]);
    expect(attainment).toMatchObject({ due: 1, met: 1, missedByRequester: 1 });
  });

  it('charges a passed date to nobody while the requester holds the ball, and to the provider once it has it back', () => {
    const passed = { result: 'MISSED_REQUESTER' } as const;
    const silent = reckonPair([told(null, { ...passed, clock: 'PAUSED' })]);
    expect(silent).toMatchObject({ overdueNow: 0, attainment: { due: 0, missedByRequester: 1 } });
    const back = reckonPair([told(null, passed)]);
    expect(back).toMatchObject({ overdueNow: 1, attainment: { due: 1, missedByRequester: 0 } });
  });

  it('counts those that went before all others', () => {
    expect(reckonPair([told(3, { expedited: true }), told(5)]).expedited).toBe(1);
  });

  it('calls overdue what is past its breach and unanswered', () => {
    expect(reckonPair([told(null), told(12), told(null, { past_breach: false })]).overdueNow).toBe(1);
  });

  it('counts requests alike as often as there are', () => {
    const { submitted, attainment } = reckonPair([told(3, { requests: 2 }), told(12)]);
    expect(submitted).toBe(3);
    expect(attainment).toMatchObject({ due: 3, met: 2 });
  });
});
