import fc from 'fast-check';
import { readClocks, thresholdsOf, type ClockReading, type ThresholdPoint, type Watch } from './index.js';
import { ask, berlin, exampleHours, read, reply, story, submit, targets, WORLD } from './sla-clock.examples.js';

const at = ['2 09:00', submit(exampleHours(8))] as [string, ReturnType<typeof submit>];
const timers = (history: ReturnType<typeof story>, now: string) => named(read('RES', history, now));

const named = (reading: ClockReading) =>
  thresholdsOf(reading).map(({ point, at, targetVersion }) => [nameOf(point), at, targetVersion]);

const nameOf = (point: ThresholdPoint) =>
  point.kind === 'SHARE'
    ? point.percent
    : { LEAD_TIME: 'due soon', BREACH: 100, RUNG: `rung ${'rung' in point ? point.rung : ''}` }[point.kind];

/** Warned an hour before due; leads told an hour of work after the breach, an executive after four. */
const WATCH: Watch = { beforeDueSeconds: [exampleHours(1)], afterBreachSeconds: [exampleHours(1), exampleHours(4)] };

const watched = (history: ReturnType<typeof story>, now: string) =>
  named(readClocks(history, WORLD, berlin(now), WATCH).find(({ kind }) => kind === 'RES')!);

test('warnings fall at half and three quarters of the target, the breach where work begins again', () => {
  expect(timers(story(at), '2 09:00')).toEqual([
    [50, berlin('2 13:00'), 1],
    [75, berlin('2 15:00'), 1],
    [100, berlin('3 09:00'), 1],
  ]);
});

test('a paused clock has only the warnings it has passed, and gets the rest back when it resumes', () => {
  const history = story(at, ['2 14:00', ask()], ['3 10:00', reply()]);
  expect(timers(history, '2 16:00')).toEqual([[50, berlin('2 13:00'), 1]]);
  expect(timers(history, '3 10:00')).toEqual([
    [50, berlin('2 13:00'), 1],
    [75, berlin('3 11:00'), 1],
    [100, berlin('3 13:00'), 1],
  ]);
});

test('a new target that is half used already warns once, of the highest level passed', () => {
  const raised = { type: 'priorityChanged', direction: 'UP', targets: targets(exampleHours(1)) } as const;
  expect(timers(story(at, ['2 13:00', raised]), '2 13:00')).toEqual([
    [75, berlin('2 13:00'), 2],
    [100, berlin('2 14:00'), 2],
  ]);
});

test('a change that leaves the target as it was warns nobody again', () => {
  const raised = { type: 'priorityChanged', direction: 'UP', targets: targets(exampleHours(8)) } as const;
  expect(timers(story(at, ['2 13:00', raised]), '2 14:00').map(([, , version]) => version)).toEqual([1, 1, 1]);
});

test('a clock stopped at the last second of its target has no breach to tell of', () => {
  const resolvedAt = (when: string) =>
    timers(story(at, [when, { type: 'resolved' }]), '5 09:00').map(([level]) => level);
  expect(resolvedAt('2 12:00')).toEqual([]);
  expect(resolvedAt('2 13:00')).toEqual([50]);
  expect(resolvedAt('2 17:00')).toEqual([50, 75]);
  expect(resolvedAt('3 09:00')).toEqual([50, 75]);
  expect(resolvedAt('3 09:01')).toEqual([50, 75, 100]);
});

test('warnings of a date divide the work between accepting it and it', () => {
  const history = story(at, ['2 09:00', { type: 'dateCommitted', date: berlin('3 17:00') }], ['2 10:00', ask()]);
  expect(timers(history, '2 11:00')).toEqual([
    [50, berlin('2 17:00'), 2],
    [75, berlin('3 13:00'), 2],
    [100, berlin('3 17:00'), 2],
  ]);
});

test('a clock without a target sets no timer', () => {
  expect(thresholdsOf(read('E2E', story(at), '2 12:00'))).toEqual([]);
  expect(thresholdsOf(read('E2E', story(at, ['2 11:00', { type: 'resolved' }]), '2 12:00'))).toEqual([]);
});

test('lead times fall before due and rungs after the breach, in working time', () => {
  expect(watched(story(at), '2 09:00')).toEqual([
    [50, berlin('2 13:00'), 1],
    [75, berlin('2 15:00'), 1],
    ['due soon', berlin('2 16:00'), 1],
    [100, berlin('3 09:00'), 1],
    ['rung 1', berlin('3 10:00'), 1],
    ['rung 2', berlin('3 13:00'), 1],
  ]);
});

test('a lead time as long as the target warns of nothing', () => {
  expect(watched(story(['2 09:00', submit(exampleHours(1))]), '2 09:00').map(([name]) => name)).not.toContain(
    'due soon',
  );
});

test('a pause moves the lead time with the target, and holds the ladder up', () => {
  const history = story(at, ['2 14:00', ask()], ['3 10:00', reply()], ['3 14:30', ask('q2')]);
  expect(watched(history, '3 12:00').slice(2, 5)).toEqual([
    ['due soon', berlin('3 12:00'), 1],
    [100, berlin('3 13:00'), 1],
    ['rung 1', berlin('3 14:00'), 1],
  ]);
  expect(watched(history, '3 16:00').at(-1)).toEqual(['rung 1', berlin('3 14:00'), 1]);
});

test('an answer ends the ladder', () => {
  const resolved = (when: string) => watched(story(at, [when, { type: 'resolved' }]), '5 09:00').at(-1)![0];
  expect(resolved('3 10:00')).toBe(100);
  expect(resolved('3 10:01')).toBe('rung 1');
});

test('a date has its lead time before it and its ladder after it, whatever pauses', () => {
  const history = story(at, ['2 09:00', { type: 'dateCommitted', date: berlin('3 17:00') }], ['2 10:00', ask()]);
  expect(watched(history, '2 11:00').slice(2)).toEqual([
    ['due soon', berlin('3 16:00'), 2],
    [100, berlin('3 17:00'), 2],
    ['rung 1', berlin('4 10:00'), 2],
    ['rung 2', berlin('4 13:00'), 2],
  ]);
});

test('a ladder that begins with the breach begins with the breach', () => {
  const reading = readClocks(story(at), WORLD, berlin('2 09:00'), { beforeDueSeconds: [], afterBreachSeconds: [0] });
  expect(named(reading.find(({ kind }) => kind === 'RES')!).slice(2)).toEqual([
    [100, berlin('3 09:00'), 1],
    ['rung 1', berlin('3 09:00'), 1],
  ]);
});

test('lead times and the ladder are for what the provider promised', () => {
  const readings = readClocks(story(at, ['2 10:00', ask()]), WORLD, berlin('2 11:00'), WATCH);
  const kinds = (kind: string) =>
    readings.find((reading) => reading.kind === kind)!.thresholds.map(({ point }) => point.kind);
  expect(kinds('REQ')).toEqual(['SHARE', 'SHARE', 'BREACH']);
  expect(kinds('E2E')).toEqual(['SHARE', 'SHARE', 'BREACH']);
});

test('a first response has both, a leg only lead times', () => {
  const handOver = { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(8) } as const;
  const history = story(['2 09:00', submit(exampleHours(8), exampleHours(8))], ['2 15:00', handOver]);
  const readings = readClocks(history, WORLD, berlin('2 16:00'), WATCH);
  const kinds = (kind: string) =>
    readings.findLast((reading) => reading.kind === kind)!.thresholds.map(({ point }) => point.kind);
  expect(kinds('FR')).toEqual(['SHARE', 'SHARE', 'LEAD_TIME', 'BREACH', 'RUNG', 'RUNG']);
  expect(kinds('LEG')).toEqual(['SHARE', 'SHARE', 'LEAD_TIME', 'BREACH']);
});

test('a date that had passed when it was agreed on was missed at the date, and warns at the agreement', () => {
  const history = story(at, ['2 12:00', { type: 'dateCommitted', date: berlin('2 11:00') }]);
  expect(read('RES', history, '2 13:00').thresholds.map(({ at: moment }) => moment)).toEqual([
    berlin('2 11:00'),
    berlin('2 12:00'),
    berlin('2 12:00'),
  ]);
});

test('whatever is watched, thresholds come in the order of time and each has one moment', () => {
  const seconds = fc.integer({ min: 0, max: exampleHours(40) });
  fc.assert(
    fc.property(seconds, fc.array(seconds), fc.array(seconds), (target, beforeDueSeconds, ladder) => {
      const watch = { beforeDueSeconds, afterBreachSeconds: [...ladder].sort((a, b) => a - b) };
      const history = story(['2 09:00', submit(target + 1)]);
      const reading = readClocks(history, WORLD, berlin('2 09:00'), watch).find(({ kind }) => kind === 'RES')!;
      const moments = thresholdsOf(reading).map(({ at: moment }) => moment);
      expect(moments).toEqual([...moments].sort((a, b) => a - b));
      const rungs = thresholdsOf(reading).flatMap(({ point }) => (point.kind === 'RUNG' ? [point.rung] : []));
      expect(rungs).toEqual([...rungs].sort((a, b) => a - b));
    }),
  );
});
