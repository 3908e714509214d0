import { toInstant } from '../../platform/clock/clock.js';
import { passedBy, thresholdTimer, type ForeseenThresholds } from './foreseen-thresholds.js';

const half = { kind: 'SHARE', percent: 50 } as const;
const threeQuarters = { kind: 'SHARE', percent: 75 } as const;
const breach = { kind: 'BREACH' } as const;
const rung = { kind: 'RUNG', rung: 1, afterBreachSeconds: 60 } as const;

const at = (
  tellAt: number,
  point: ForeseenThresholds['ahead'][number]['point'],
): ForeseenThresholds['ahead'][number] => ({
  ...{ clock: 'RES', subject: null, departmentId: 'ENG', targetVersion: 1 },
  ...{ point, at: tellAt, tellAt, dueAt: 400 },
});
const FORESEEN: ForeseenThresholds = {
  ahead: [at(200, half), at(300, threeQuarters), at(401, breach)],
  holdsUntil: 400,
};
const pointsPassed = (second: number, foreseen = FORESEEN) =>
  passedBy(toInstant(second), foreseen)?.passed.map(({ point }) => point);

describe('thresholds that a timer has foreseen', () => {
  it('are passed in their order, and the rest is left', () => {
    expect(pointsPassed(200)).toEqual([half]);
    expect(pointsPassed(350)).toEqual([half, threeQuarters]);
    expect(passedBy(toInstant(200), FORESEEN)!.left).toEqual({ ...FORESEEN, ahead: FORESEEN.ahead.slice(1) });
  });

  it('say nothing before the first, which a timer that was overtaken may come to', () => {
    expect(pointsPassed(199)).toBeUndefined();
  });

  it('say nothing once a clock has breached, though it were another', () => {
    expect(pointsPassed(401)).toBeUndefined();
    expect(pointsPassed(250, { ...FORESEEN, holdsUntil: 249 })).toBeUndefined();
  });

  it('say nothing of a rung, for which the ladder has to be read', () => {
    expect(pointsPassed(200, { ahead: [at(200, rung), at(300, half)], holdsUntil: null })).toBeUndefined();
  });

  it('say nothing where nobody has foreseen what comes next', () => {
    expect(pointsPassed(200, { ahead: [at(200, half)], holdsUntil: null })).toBeUndefined();
  });

  it('wake for the first of them', () => {
    expect(thresholdTimer('a request', FORESEEN)).toMatchObject({ dueAt: toInstant(200), payload: FORESEEN });
    expect(thresholdTimer('a request', { ahead: [], holdsUntil: null })).toBeNull();
  });
});
