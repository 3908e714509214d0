import type { ClockDto } from '../../client';
import { clocksToShow, standingOf } from './standing';

const clock = (change: Partial<ClockDto>): ClockDto => ({
  kind: 'RES',
  subject: null,
  departmentId: 'eng',
  zone: 'Europe/Berlin',
  state: 'RUNNING',
  elapsedSeconds: 3600,
  targetSeconds: 28_800,
  targetDate: null,
  remainingSeconds: 25_200,
  startedAt: '2026-03-03T08:00:00Z',
  stoppedAt: null,
  stoppedBy: null,
  pausedSince: null,
  pausedBy: null,
  dueAt: '2026-03-03T16:00:00Z',
  breachAt: '2026-03-03T16:00:00Z',
  projectedDueAt: '2026-03-03T16:00:00Z',
  breachedAt: null,
  result: null,
  provisional: true,
  targetVersion: 1,
  endsAfterPromise: false,
  ...change,
});

describe('the standing of a clock', () => {
  it.each([
    ['onTime', {}],
    ['soon', { elapsedSeconds: 25_200, remainingSeconds: 3600 }],
    ['late', { breachedAt: '2026-03-03T16:00:01Z', remainingSeconds: -10 }],
    ['stands', { state: 'PAUSED' }],
    ['late', { state: 'PAUSED', breachedAt: '2026-03-03T16:00:01Z' }],
    ['met', { state: 'STOPPED', result: 'MET' }],
    ['missed', { state: 'STOPPED', result: 'MISSED' }],
    ['none', { targetSeconds: null }],
  ] as const)('is %s', (standing, change) => expect(standingOf(clock(change))).toBe(standing));

  it('of an agreed date is soon when a quarter of the time to it is left', () => {
    const agreed = { targetSeconds: null, targetDate: '2026-03-05T16:00:00Z' };
    expect(standingOf(clock({ ...agreed, elapsedSeconds: 30_000, remainingSeconds: 9_000 }))).toBe('soon');
    expect(standingOf(clock({ ...agreed, elapsedSeconds: 9_000, remainingSeconds: 30_000 }))).toBe('onTime');
  });
});

describe('the clocks of a request', () => {
  it('show a question or an offer only while its clock runs', () => {
    const clocks = [clock({ kind: 'FR' }), clock({ kind: 'NEG', state: 'STOPPED' }), clock({ kind: 'REQ' })];
    expect(clocksToShow([...clocks, clock({ kind: 'E2E' })]).map(({ kind }) => kind)).toEqual(['FR', 'REQ']);
  });
});
