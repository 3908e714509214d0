import { thresholdsOf } from './index.js';
import { ask, berlin, hours, read, reply, story, submit, targets } from './sla-clock.examples.js';

const at = ['2 09:00', submit(hours(8))] as [string, ReturnType<typeof submit>];
const timers = (history: ReturnType<typeof story>, now: string) =>
  thresholdsOf(read('RES', history, now)).map((each) => [each.threshold, each.at, each.targetVersion]);

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
  const raised = { type: 'priorityChanged', direction: 'UP', targets: targets(hours(1)) } as const;
  expect(timers(story(at, ['2 13:00', raised]), '2 13:00')).toEqual([
    [75, berlin('2 13:00'), 2],
    [100, berlin('2 14:00'), 2],
  ]);
});

test('a change that leaves the target as it was warns nobody again', () => {
  const raised = { type: 'priorityChanged', direction: 'UP', targets: targets(hours(8)) } as const;
  expect(timers(story(at, ['2 13:00', raised]), '2 14:00').map(([, , version]) => version)).toEqual([1, 1, 1]);
});

test('a clock stopped at the last second of its target has no breach to tell of', () => {
  const resolvedAt = (when: string) =>
    timers(story(at, [when, { type: 'resolved' }]), '5 09:00').map(([level]) => level);
  expect(resolvedAt('2 12:00')).toEqual([]);
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
});
