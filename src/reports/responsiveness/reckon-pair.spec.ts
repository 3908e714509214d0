import { ResponsivenessFact } from './fact.js';
import { reckonPair } from './reckon-pair.js';

const DAY = 24 * 3600;
const START = Date.parse('2026-03-02T00:00:00Z');
const day = (days: number): Date => new Date(START + days * DAY * 1000);
const NOW = day(20);

/** A request submitted on day 0 that was answered after so many days; null is still open on day 20. */
const fact = (days: number | null, changes: Partial<ResponsivenessFact> = {}): ResponsivenessFact => ({
  id: `request ${days}`,
  number: 'ENG-1',
  state: days === null ? 'IN_PROGRESS' : 'RESOLVED',
  restricted: false,
  requester_department_id: 'CS',
  provider_department_id: 'ENG',
  assignee_id: 'Erik',
  submitted_at: day(0),
  asked_at: null,
  submitted_in_period: true,
  due_in_period: true,
  response_started_at: day(0),
  response_elapsed: 3600,
  response_running_since: null,
  response_stopped_at: day(0),
  answer_elapsed: (days ?? 0) * DAY,
  answer_running_since: days === null ? day(0) : null,
  answer_stopped_at: days === null ? null : day(days),
  answer_due_at: day(10),
  answer_breach_at: day(10),
  answer_result: days === null ? null : days <= 10 ? 'MET' : 'MISSED',
  answered: days !== null,
  expedited: false,
  ...changes,
});

const workedSince = (since: Date): number => (NOW.getTime() - since.getTime()) / 1000;
const reckon = (facts: ResponsivenessFact[]) => reckonPair(facts, workedSince, NOW);

describe('how one department answers another', () => {
  it('is judged over what fell due: met early, missed late, missed and still open', () => {
    const { attainment } = reckon([fact(3), fact(5), fact(12), fact(null)]);
    expect(attainment).toMatchObject({ due: 4, met: 2, share: 5000 });
  });

  it('does not judge what is open and not late yet', () => {
    expect(reckon([fact(null, { answer_breach_at: day(21) })]).attainment).toMatchObject({ due: 0, share: null });
  });

  it('leaves out what was missed because the requester held it, and says how often', () => {
    const { attainment } = reckon([fact(12, { answer_result: 'MISSED_REQUESTER' }), fact(3)]);
    expect(attainment).toMatchObject({ due: 1, met: 1, missedByRequester: 1 });
  });

  it('charges a passed date to nobody while the requester holds the ball, and to the provider once it has it back', () => {
    const passed = { answer_result: 'MISSED_REQUESTER' } as const;
    const silent = reckon([fact(null, { ...passed, answer_running_since: null })]);
    expect(silent).toMatchObject({ overdueNow: 0, attainment: { due: 0, missedByRequester: 1 } });
    const back = reckon([fact(null, passed)]);
    expect(back).toMatchObject({ overdueNow: 1, attainment: { due: 1, missedByRequester: 0 } });
  });

  it('counts those that went before all others', () => {
    expect(reckon([fact(3, { expedited: true }), fact(5)]).expedited).toBe(1);
  });

  it('counts the open ones into the time an answer takes', () => {
    const { resolution } = reckon([fact(3), fact(5), fact(null), fact(null)]);
    expect(resolution.calendar.p50.seconds).toBe(5 * DAY);
  });

  it('says "longer than" when more than half are still open', () => {
    const { resolution } = reckon([fact(3), fact(null), fact(null)]);
    expect(resolution.calendar.p50).toEqual({ seconds: null, longerThanSeconds: 20 * DAY });
  });

  it('adds what a running clock has counted since its last event', () => {
    const { resolution } = reckon([fact(null)]);
    expect(resolution.working.p50.longerThanSeconds).toBe(20 * DAY);
  });

  it('gives no 85th percentile on fewer than twenty answers', () => {
    expect(reckon(Array.from({ length: 19 }, () => fact(3))).resolution.working.p85).toBeNull();
    expect(reckon(Array.from({ length: 20 }, () => fact(3))).resolution.working.p85).not.toBeNull();
  });

  it('calls overdue what is past its breach and unanswered', () => {
    expect(reckon([fact(null), fact(12), fact(null, { answer_breach_at: day(21) })]).overdueNow).toBe(1);
  });

  it('lets whoever asked wait from the call on, and the first response begin with its clock', () => {
    const called = fact(3, { asked_at: day(-1), response_started_at: day(0), response_stopped_at: day(1) });
    const { firstResponse, resolution } = reckon([called]);
    expect(resolution.calendar.p50.seconds).toBe(4 * DAY);
    expect(firstResponse.calendar.p50.seconds).toBe(DAY);
  });
});
