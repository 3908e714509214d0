import { explainClock } from './index.js';
import { ask, berlin, exampleHours, read, reply, story, submit, targets } from './sla-clock.examples.js';

test('an explanation names every stretch, what it counted and where that leaves the clock', () => {
  const history = story(
    ['2 10:00', submit(exampleHours(16))],
    ['2 12:00', ask()],
    ['3 09:00', reply()],
    ['3 10:00', { type: 'priorityChanged', direction: 'UP', targets: targets(exampleHours(4)) }],
  );
  expect(explainClock(read('RES', history, '3 11:30'))).toEqual([
    'Resolution, counted for ENG in Europe/Berlin hours.',
    'Mon 2 Mar 2026, 10:00 GMT+1: target 16 h (at the start).',
    'Mon 2 Mar 2026, 10:00 GMT+1 to Mon 2 Mar 2026, 12:00 GMT+1: ran, submitted, 2 h; makes 2 h.',
    'Mon 2 Mar 2026, 12:00 GMT+1 to Tue 3 Mar 2026, 09:00 GMT+1: paused, a question is open; stays at 2 h.',
    'Tue 3 Mar 2026, 09:00 GMT+1 to Tue 3 Mar 2026, 11:30 GMT+1: ran, the question was replied to, 2 h 30 min; makes 4 h 30 min.',
    'Tue 3 Mar 2026, 10:00 GMT+1: target 7 h (priority raised).',
    '2 h 30 min left.',
    'Due Tue 3 Mar 2026, 14:00 GMT+1.',
  ]);
});

test('a reader elsewhere gets the same instants in the local zone', () => {
  const told = explainClock(
    read('RES', story(['2 10:00', submit(exampleHours(1))]), '2 12:00:01'),
    'America/Sao_Paulo',
  );
  expect(told).toContain(
    'Mon 2 Mar 2026, 06:00 GMT-3 to Mon 2 Mar 2026, 08:00:01 GMT-3: ran, submitted, 2 h 1 s; makes 2 h 1 s.',
  );
  expect(told.slice(-4)).toEqual([
    '1 h 1 s over.',
    'Due Mon 2 Mar 2026, 07:00 GMT-3.',
    'Overdue since Mon 2 Mar 2026, 07:00 GMT-3.',
    'Result: missed, so far.',
  ]);
});

test('a paused clock says when it would be due if it resumed', () => {
  const told = explainClock(read('RES', story(['2 10:00', submit(exampleHours(8))], ['2 12:00', ask()]), '2 13:00'));
  expect(told.slice(-2)).toEqual(['6 h left.', 'Paused; resumed now it would be due Tue 3 Mar 2026, 11:00 GMT+1.']);
});

test('a stopped clock says by what', () => {
  const told = explainClock(
    read('RES', story(['2 10:00', submit(exampleHours(8))], ['2 12:00', { type: 'resolved' }]), '2 13:00'),
  );
  expect(told).toContain('Mon 2 Mar 2026, 12:00 GMT+1: stopped, resolved, at 2 h.');
  expect(told.at(-1)).toBe('Result: met.');
});

test('an agreed date is shown as a date', () => {
  const told = explainClock(
    read(
      'RES',
      story(['2 10:00', submit(null)], ['2 11:00', { type: 'dateCommitted', date: berlin('4 12:00') }]),
      '2 12:00',
    ),
  );
  expect(told).toContain('Mon 2 Mar 2026, 10:00 GMT+1: target none promised (at the start).');
  expect(told).toContain('Mon 2 Mar 2026, 11:00 GMT+1: target Wed 4 Mar 2026, 12:00 GMT+1 (a date was agreed).');
});
