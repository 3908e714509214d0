import { explainClock } from './index.js';
import { ask, berlin, exampleHours, read, reopen, reply, story, submit, targets } from './sla-clock.examples.js';

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

/** The words between the stretch and what it counted. */
const stretches = (lines: string[]) =>
  lines.flatMap((line) => /: (?:ran|paused|stopped), (.*?)(?:, \d|; stays|, at \d)/.exec(line)?.[1] ?? []);

test('a reply that was refused, and a hold that came to its review date, say so', () => {
  const history = story(
    ['2 09:00', submit(exampleHours(8))],
    ['2 10:00', ask()],
    ['2 11:00', reply()],
    ['2 12:00', { type: 'replyRefused', questionId: 'q1' }],
    ['2 13:00', { type: 'questionWithdrawn', questionId: 'q1' }],
    ['2 14:00', { type: 'held', holdId: 'h', reviewAt: berlin('2 15:00') }],
    ['2 16:00', { type: 'held', holdId: 'i', reviewAt: berlin('4 15:00') }],
    ['2 16:30', { type: 'resumed' }],
  );
  expect(stretches(explainClock(read('RES', history, '2 17:00')))).toEqual([
    'submitted',
    'a question is open',
    'the reply did not answer the question',
    'the reply was refused and the question is open again',
    'the question was withdrawn',
    'waiting for somebody outside',
    'the review date of the hold came',
    'waiting for somebody outside',
    'resumed',
  ]);
});

test.each([
  ['FR', 'First response, counted for ENG in Europe/Berlin hours.'],
  ['REQ', 'Reply to a question, counted for CS in America/Sao_Paulo hours.'],
  ['LEG', 'Transfer leg, counted for QA in America/New_York hours.'],
  ['NEG', 'Answer to an offer, counted for CS in America/Sao_Paulo hours.'],
] as const)('the explanation of a clock of kind %s begins: %s', (kind, sentence) => {
  const history = story(
    ['2 09:00', submit(exampleHours(8), exampleHours(4))],
    ['2 10:00', { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(8) }],
    ['2 11:00', ask()],
    ['2 12:00', { type: 'offerMade', offerId: 'o', by: 'QA', replyBy: berlin('4 12:00') }],
  );
  expect(explainClock(read(kind, history, '2 13:00'))[0]).toBe(sentence);
});

test('an age is explained without anything promised', () => {
  expect(explainClock(read('E2E', story(['2 09:00', submit(exampleHours(8))]), '2 10:30'))).toEqual([
    'Age, counted for ENG in Europe/Berlin hours.',
    'Mon 2 Mar 2026, 09:00 GMT+1: target none promised (at the start).',
    'Mon 2 Mar 2026, 09:00 GMT+1 to Mon 2 Mar 2026, 10:30 GMT+1: ran, submitted, 1 h 30 min; makes 1 h 30 min.',
  ]);
});

test('an answer to an offer runs from the offer, a leg from its transfer', () => {
  const history = story(
    ['2 09:00', submit(exampleHours(8))],
    ['2 10:00', { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(8) }],
    ['2 15:00', { type: 'offerMade', offerId: 'o', by: 'QA', replyBy: berlin('4 12:00') }],
  );
  expect(stretches(explainClock(read('NEG', history, '2 16:00')))).toEqual(['an offer is on the table']);
  expect(stretches(explainClock(read('LEG', history, '2 16:00')))).toEqual(['taken over by another department']);
});

test('a clock that was stopped and runs again says why', () => {
  const history = story(
    ['2 09:00', submit(exampleHours(8))],
    ['2 10:00', { type: 'declined' }],
    ['2 11:00', { type: 'declineReversed' }],
    ['2 12:00', { type: 'resolved' }],
    ['2 13:00', reopen],
  );
  expect(stretches(explainClock(read('RES', history, '2 14:00')))).toEqual([
    'submitted',
    'declined',
    'the decline was taken back',
    'resolved',
    'reopened',
  ]);
});

test('a first response says what kind of message it was', () => {
  const said = { type: 'responded', kind: 'MESSAGE', by: 'ENG' } as const;
  const history = story(['2 09:00', submit(exampleHours(8), exampleHours(4))], ['2 10:00', said]);
  expect(explainClock(read('FR', history, '2 11:00'))).toContain(
    'Mon 2 Mar 2026, 10:00 GMT+1: stopped, message, at 1 h.',
  );
});

test('every change of the target has its reason', () => {
  const changed = (type: 'priorityChanged' | 'retermed', hours: number) =>
    ({ type, direction: 'DOWN', targets: targets(exampleHours(hours)) }) as const;
  const history = story(
    ['2 09:00', submit(exampleHours(8))],
    ['2 10:00', changed('priorityChanged', 16)],
    ['2 11:00', changed('retermed', 24)],
    ['2 12:00', { type: 'tookIn', clocks: [{ kind: 'RES', dueAt: berlin('3 12:00'), fixed: false, missedAt: null }] }],
    ['2 13:00', { type: 'durationCommitted', seconds: exampleHours(3) }],
    ['2 15:00', { type: 'resolved' }],
    ['2 16:00', reopen],
  );
  const reasons = explainClock(read('RES', history, '2 17:00')).flatMap(
    (line) => /target (.*)\.$/.exec(line)?.[1] ?? [],
  );
  expect(reasons).toEqual([
    '8 h (at the start)',
    '16 h (priority lowered)',
    '24 h (new terms agreed)',
    '11 h (promised for a request that was merged into this one)',
    '7 h (a duration was agreed)',
    '8 h (allowance after reopening)',
  ]);
});

test('a clock that has only just begun has no stretch yet, and one that has only just stopped says so', () => {
  const begun = story(['2 10:00', submit(exampleHours(8))]);
  expect(stretches(explainClock(read('RES', begun, '2 10:00')))).toEqual([]);
  const resolved = story(['2 10:00', submit(exampleHours(8))], ['2 12:00', { type: 'resolved' }]);
  expect(stretches(explainClock(read('RES', resolved, '2 12:00')))).toEqual(['submitted', 'resolved']);
});

test('a clock that has just used up its target has nothing left, and is not over', () => {
  const told = explainClock(read('RES', story(['2 10:00', submit(exampleHours(2))]), '2 12:00'));
  expect(told).toContain('0 min left.');
});
