import {
  ask,
  berlin,
  golden,
  held,
  exampleHours,
  exampleInstant,
  reopen,
  reply,
  story,
  submit,
} from './sla-clock.examples.js';

const a15 = golden['A15.instants'];
const late = ['2 09:00', submit(exampleHours(8))] as [string, ReturnType<typeof submit>];
const handOver = (to: string, legTarget: number) => ({ type: 'transferAccepted', to, legTarget }) as const;
const resolved = { type: 'resolved' } as const;

test('A15: every moment from submission to resolution has one holder, and the class changes where the golden says', () => {
  const history = story(
    ['3 10:00', submit(exampleHours(16))],
    [exampleInstant(a15.question), ask()],
    [exampleInstant(a15.answer), reply()],
    [exampleInstant(a15.resolved), resolved],
  );
  expect(held(history, '11 15:00')).toEqual([
    [berlin('3 10:00'), exampleInstant(a15.breach_start), 'ENG PW'],
    [exampleInstant(a15.breach_start), exampleInstant(a15.question), 'ENG PB'],
    [exampleInstant(a15.question), exampleInstant(a15.requester_overdue_from), 'ENG PL'],
    [exampleInstant(a15.requester_overdue_from), exampleInstant(a15.answer), 'CS RO'],
    [exampleInstant(a15.answer), exampleInstant(a15.resolved), 'ENG PB'],
  ]);
});

test('a question asked in time hands the ball over without blame until the reply is overdue', () => {
  const history = story(late, ['2 12:00', ask('q1', exampleHours(2))], ['2 16:00', reply()]);
  expect(held(history, '2 17:00')).toEqual([
    [berlin('2 09:00'), berlin('2 12:00'), 'ENG PW'],
    [berlin('2 12:00'), berlin('2 14:00'), 'CS RW'],
    [berlin('2 14:00'), berlin('2 16:00'), 'CS RO'],
    [berlin('2 16:00'), berlin('2 17:00'), 'ENG PW'],
  ]);
});

test('asking at the very second the target is used up is asking in time', () => {
  const history = story(['2 09:00', submit(exampleHours(4))], ['2 13:00', ask()]);
  expect(held(history, '2 14:00').at(-1)).toEqual([berlin('2 13:00'), berlin('2 14:00'), 'CS RW']);
});

test('so is asking at the very second of an agreed date', () => {
  const history = story(late, ['2 10:00', { type: 'dateCommitted', date: berlin('4 12:00') }], ['4 12:00', ask()]);
  expect(held(history, '4 13:00').at(-1)).toEqual([berlin('4 12:00'), berlin('4 13:00'), 'CS RW']);
});

test('a hold belongs to the outside until its review date', () => {
  const history = story(late, ['2 10:00', { type: 'held', holdId: 'h', reviewAt: berlin('4 10:00') }]);
  expect(held(history, '4 12:00')).toEqual([
    [berlin('2 09:00'), berlin('2 10:00'), 'ENG PW'],
    [berlin('2 10:00'), berlin('4 10:00'), '~EXTERNAL EX'],
    [berlin('4 10:00'), berlin('4 12:00'), 'ENG PW'],
  ]);
});

test('a hold begun when late stays on the provider', () => {
  const history = story(late, ['3 10:00', { type: 'held', holdId: 'h', reviewAt: berlin('5 10:00') }]);
  expect(held(history, '4 12:00').at(-1)).toEqual([berlin('3 09:00'), berlin('4 12:00'), 'ENG PB']);
});

test('a department that was late when it handed the request on is charged until the receiver is late too', () => {
  const history = story(late, ['3 15:00', handOver('QA', exampleHours(2))]);
  expect(held(history, '3 20:00')).toEqual([
    [berlin('2 09:00'), berlin('3 09:00'), 'ENG PW'],
    [berlin('3 09:00'), berlin('3 15:00'), 'ENG PB'],
    [berlin('3 15:00'), berlin('3 17:00'), 'ENG PL'],
    [berlin('3 17:00'), berlin('3 20:00'), 'QA PB'],
  ]);
});

test('a department that hands the request on in time is charged no longer', () => {
  const history = story(late, ['2 15:00', handOver('QA', exampleHours(2))]);
  expect(held(history, '2 18:00')).toEqual([
    [berlin('2 09:00'), berlin('2 15:00'), 'ENG PW'],
    [berlin('2 15:00'), berlin('2 17:00'), 'QA PW'],
    [berlin('2 17:00'), berlin('2 18:00'), 'QA PB'],
  ]);
});

test('an offered transfer leaves the ball where it is', () => {
  const history = story(
    late,
    ['2 15:00', { type: 'transferOffered', to: 'QA' }],
    ['2 16:00', { type: 'transferRefused' }],
  );
  expect(held(history, '2 17:00')).toEqual([[berlin('2 09:00'), berlin('2 17:00'), 'ENG PW']]);
});

test('a question open while the request changes hands keeps the blame of its asking', () => {
  const history = story(late, ['3 11:00', ask()], ['3 15:00', handOver('QA', exampleHours(8))]);
  expect(held(history, '3 16:00').at(-1)).toEqual([berlin('3 11:00'), berlin('3 16:00'), 'ENG PL']);
});

test('a resolved request is held by nobody, and after a reopening again by the provider', () => {
  const history = story(late, ['2 12:00', resolved], ['3 10:00', reopen]);
  expect(held(history, '3 12:00')).toEqual([
    [berlin('2 09:00'), berlin('2 12:00'), 'ENG PW'],
    [berlin('3 10:00'), berlin('3 12:00'), 'ENG PW'],
  ]);
});

test('a resolution both sides call wrong never took the ball away', () => {
  const wrong = { type: 'reopened', by: 'REQUESTER', reason: 'WRONG' } as const;
  const disputed = story(late, ['2 12:00', resolved], ['3 10:00', wrong]);
  expect(held(disputed, '3 12:00')).toHaveLength(2);
  const agreed = story(late, ['2 12:00', resolved], ['3 10:00', wrong], ['3 11:00', { type: 'faultAgreed' }]);
  expect(held(agreed, '3 12:00')).toEqual([[berlin('2 09:00'), berlin('3 12:00'), 'ENG PW']]);
  const owned = story(late, ['2 12:00', resolved], ['3 10:00', { ...wrong, by: 'PROVIDER' }]);
  expect(held(owned, '3 12:00')).toEqual([[berlin('2 09:00'), berlin('3 12:00'), 'ENG PW']]);
});

test('a date that passes splits the provider at the date', () => {
  const history = story(late, ['2 10:00', { type: 'dateCommitted', date: berlin('4 12:00') }]);
  expect(held(history, '4 13:00')).toEqual([
    [berlin('2 09:00'), berlin('4 12:00'), 'ENG PW'],
    [berlin('4 12:00'), berlin('4 13:00'), 'ENG PB'],
  ]);
});

test('a longer target agreed on when late ends the lateness from then on', () => {
  const history = story(late, ['3 11:00', { type: 'durationCommitted', seconds: exampleHours(4) }]);
  expect(held(history, '3 12:00')).toEqual([
    [berlin('2 09:00'), berlin('3 09:00'), 'ENG PW'],
    [berlin('3 09:00'), berlin('3 11:00'), 'ENG PB'],
    [berlin('3 11:00'), berlin('3 12:00'), 'ENG PW'],
  ]);
});

test('before it was submitted nobody holds a request', () => {
  expect(held(story(late), '2 08:59')).toEqual([]);
});

test('a question asked in the second of the submission is held by the requester from the start', () => {
  expect(held(story(late, ['2 09:00', ask()]), '2 10:00')).toEqual([[berlin('2 09:00'), berlin('2 10:00'), 'CS RW']]);
});

test('of several open questions the first whose reply is overdue makes the requester late', () => {
  const history = story(late, ['2 12:00', ask('long', exampleHours(4))], ['2 13:00', ask('short', exampleHours(1))]);
  expect(held(history, '2 17:00').slice(1)).toEqual([
    [berlin('2 12:00'), berlin('2 14:00'), 'CS RW'],
    [berlin('2 14:00'), berlin('2 17:00'), 'CS RO'],
  ]);
});

describe('of a request that was resolved and reopened twice', () => {
  const wrong = { type: 'reopened', by: 'REQUESTER', reason: 'WRONG' } as const;
  const agreed = { type: 'faultAgreed' } as const;
  const said = { type: 'responded', kind: 'MESSAGE', by: 'ENG' } as const;
  /** Resolved at ten and at two, each time reopened two hours later. */
  const twice = (first: typeof wrong | typeof reopen, ...rest: Parameters<typeof story>) =>
    held(story(late, ['2 10:00', resolved], ['2 12:00', first], ['2 14:00', resolved], ...rest), '2 17:00');

  test('only the resolution that both call wrong never took the ball away', () => {
    expect(twice(reopen, ['2 16:00', said], ['2 16:00', wrong], ['2 16:30', agreed])).toEqual([
      [berlin('2 09:00'), berlin('2 10:00'), 'ENG PW'],
      [berlin('2 12:00'), berlin('2 17:00'), 'ENG PW'],
    ]);
  });

  test('an agreed fault is that of the last reopening', () => {
    expect(twice(wrong, ['2 16:00', wrong], ['2 16:30', agreed])).toEqual([
      [berlin('2 09:00'), berlin('2 10:00'), 'ENG PW'],
      [berlin('2 12:00'), berlin('2 17:00'), 'ENG PW'],
    ]);
  });

  test('a fault is agreed to by nothing but agreeing, and only where it was called wrong', () => {
    expect(twice(wrong, ['2 16:00', reopen], ['2 16:30', agreed])).toEqual([
      [berlin('2 09:00'), berlin('2 10:00'), 'ENG PW'],
      [berlin('2 12:00'), berlin('2 14:00'), 'ENG PW'],
      [berlin('2 16:00'), berlin('2 17:00'), 'ENG PW'],
    ]);
    expect(held(story(late, ['2 10:00', resolved], ['2 12:00', wrong], ['2 13:00', said]), '2 14:00')).toHaveLength(2);
  });
});
