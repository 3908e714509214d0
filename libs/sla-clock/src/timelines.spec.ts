import {
  ask,
  BERLIN,
  berlin,
  golden,
  held,
  exampleHours,
  exampleInstant,
  read,
  readAll,
  reopen,
  reply,
  story,
  submit,
  targets,
} from './sla-clock.examples.js';

test('T1: eight hours from Monday ten end on Tuesday at ten', () => {
  expect(read('RES', story(['2 10:00', submit(exampleHours(8))]), '2 11:00').dueAt).toBe(exampleInstant(golden.T1.due));
});

test('T2: a request made on Saturday counts from Monday morning', () => {
  const history = story(['7 14:00', submit(exampleHours(8))]);
  expect(read('RES', history, '9 09:00').elapsedSeconds).toBe(0);
  expect(read('RES', history, exampleInstant(golden.T2.clock_first_second)).elapsedSeconds).toBe(1);
  expect(read('RES', history, '7 15:00').dueAt).toBe(exampleInstant(golden.T2.due));
});

test('T3: a question moves the due date by the working time the answer took', () => {
  const history = story(['2 10:00', submit(exampleHours(8))], ['2 12:00', ask()], ['4 11:00', reply()]);
  expect(read('RES', history, '2 11:59').dueAt).toBe(exampleInstant(golden.T3.due_before));
  expect(read('RES', history, '3 12:00')).toMatchObject({
    state: 'PAUSED',
    elapsedSeconds: golden.T3.elapsed_at_pause,
    dueAt: null,
    breachAt: null,
    projectedDueAt: exampleInstant(golden.T3.due_after) - exampleHours(7),
  });
  expect(read('RES', history, '4 11:00').dueAt).toBe(exampleInstant(golden.T3.due_after));
  expect(read('REQ', history, '4 11:00').elapsedSeconds).toBe(golden.T3.requester_hold_sao);
  expect(BERLIN.between(berlin('2 12:00'), berlin('4 11:00'))).toBe(golden.T3.requester_hold_work);
});

test('T4: a question asked and answered outside hours costs nothing', () => {
  const history = story(['2 10:00', submit(exampleHours(8))], ['2 18:00', ask()], ['3 08:30', reply()]);
  const reading = read('RES', history, '3 08:30');
  expect(reading.elapsedSeconds).toBe(golden.T4.elapsed);
  expect(reading.dueAt).toBe(exampleInstant(golden.T4.due_after));
});

test('T5: a target used up at closing time is due then, and breached only when work begins again', () => {
  const resolvedAt = (at: string) => story(['2 09:00', submit(exampleHours(8))], [at, { type: 'resolved' }]);
  const evening = read('RES', resolvedAt('2 20:00'), '4 09:00');
  expect(evening.dueAt).toBe(exampleInstant(golden.T5.due));
  expect(evening.breachAt).toBe(exampleInstant(golden.T5.breach_start));
  expect(evening).toMatchObject({ elapsedSeconds: golden.T5.elapsed_at_20h, result: 'MET', breachedAt: null });
  const morning = read('RES', resolvedAt('3 09:00:01'), '4 09:00');
  expect(morning).toMatchObject({ elapsedSeconds: golden.T5.elapsed_0900_01, result: 'MISSED' });
  expect(morning.breachedAt).toBe(exampleInstant(golden.T5.breach_start));
});

test('T6: a reopened request goes on with the time it had left', () => {
  const history = story(['2 09:00', submit(exampleHours(16))], ['3 12:00', { type: 'resolved' }], ['5 10:00', reopen]);
  expect(read('RES', history, '4 12:00')).toMatchObject({
    elapsedSeconds: golden.T6.elapsed_at_resolve,
    result: 'MET',
  });
  const reopened = read('RES', history, '5 10:00');
  expect(reopened.dueAt).toBe(exampleInstant(golden.T6.due_after_reopen));
  expect(reopened).toMatchObject({ result: null, provisional: true, targetVersion: 1 });
  expect(reopened.earlierResults).toEqual([{ at: berlin('3 12:00'), result: 'MET' }]);
  expect(BERLIN.between(berlin('3 12:00'), berlin('5 10:00'))).toBe(golden.T6.gap_work);
});

test('T6b: a reopening leaves at least two hours, once', () => {
  const history = story(
    ['2 09:00', submit(exampleHours(16))],
    ['3 16:30', { type: 'resolved' }],
    ['5 10:00', reopen],
    ['5 11:30', { type: 'resolved' }],
    ['6 10:00', reopen],
  );
  expect(read('RES', history, '5 10:00')).toMatchObject({
    elapsedSeconds: golden.T6b.e_s,
    targetSeconds: golden.T6b.tau_eff_after_reopen_s,
  });
  expect(read('RES', history, '6 10:00').targetSeconds).toBe(golden.T6b.tau_eff_after_reopen_s);
});

test('T7: raised priority counts the new target from now, not from the start', () => {
  const raised = { type: 'priorityChanged', direction: 'UP', targets: targets(exampleHours(4)) } as const;
  const reading = read('RES', story(['2 09:00', submit(exampleHours(24))], ['3 11:00', raised]), '3 11:00');
  expect(read('RES', story(['2 09:00', submit(exampleHours(24))]), '3 11:00').dueAt).toBe(
    exampleInstant(golden.T7.old_due),
  );
  expect(reading).toMatchObject({
    elapsedSeconds: golden.T7.elapsed_at_change,
    targetSeconds: golden.T7.eff_target,
    dueAt: exampleInstant(golden.T7.new_due),
    breachedAt: null,
    targetVersion: 2,
  });
  expect(exampleInstant(golden.T7.naive_retro_due)).toBeLessThan(berlin('3 11:00'));
});

test('T7b: raised priority never moves the due date later', () => {
  const raised = { type: 'priorityChanged', direction: 'UP', targets: targets(exampleHours(4)) } as const;
  const reading = read('RES', story(['2 09:00', submit(exampleHours(24))], ['4 15:00', raised]), '4 15:00');
  expect(reading).toMatchObject({
    targetSeconds: golden.T7b.eff_target,
    dueAt: exampleInstant(golden.T7b.due),
    targetVersion: 1,
  });
});

test('T8: lowered priority counts the longer target from the start', () => {
  const lowered = { type: 'priorityChanged', direction: 'DOWN', targets: targets(exampleHours(24)) } as const;
  const history = story(['2 09:00', submit(exampleHours(8))], ['2 13:00', lowered]);
  expect(read('RES', history, '2 12:00').dueAt).toBe(exampleInstant(golden.T8.old_due));
  expect(read('RES', history, '2 13:00').dueAt).toBe(exampleInstant(golden.T8.due));
});

test('T9: a transfer keeps the promise to the requester and gives the receiver its own leg', () => {
  const handed = { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(6) } as const;
  const history = story(
    ['2 09:00', submit(exampleHours(16))],
    ['3 14:00', { type: 'transferOffered', to: 'QA' }],
    ['3 15:00', handed],
  );
  expect(read('RES', history, '3 15:00').dueAt).toBe(exampleInstant(golden.T9.e2e_due));
  const leg = read('LEG', history, '3 15:00');
  expect(leg).toMatchObject({
    party: 'QA',
    zone: 'America/New_York',
    startedAt: exampleInstant(golden.T9.leg_qa_start),
  });
  expect(leg.dueAt).toBe(exampleInstant(golden.T9.leg_qa_due));
  expect(leg.dueAt).toBe(exampleInstant(golden.T9.leg_qa_due_berlin));
  expect(leg.dueAt).toBeGreaterThan(read('RES', history, '3 15:00').dueAt!);
  const first = readAll(history, '3 15:00').find((reading) => reading.kind === 'LEG');
  expect(first).toMatchObject({ party: 'ENG', elapsedSeconds: golden.T9.leg_eng_elapsed, state: 'STOPPED' });
});

test('T13: a duration agreed on counts from the agreement, on top of what has run', () => {
  const history = story(
    ['2 09:00', submit(exampleHours(40))],
    ['4 11:00', { type: 'durationCommitted', seconds: exampleHours(16) }],
  );
  expect(read('RES', history, '4 10:00').dueAt).toBe(exampleInstant(golden.T13.default_due));
  const agreed = read('RES', history, '4 11:00');
  expect(agreed).toMatchObject({
    elapsedSeconds: golden.T13.negotiation_work,
    targetSeconds: golden.T13.negotiation_work + exampleHours(16),
    dueAt: exampleInstant(golden.T13.negotiated_16h_from_accept),
  });
});

test('T14: asking when late leaves the provider charged until the requester is late as well', () => {
  const history = story(['2 09:00', submit(exampleHours(8))], ['3 11:00', ask()]);
  const reading = read('RES', history, '3 12:00');
  expect(reading).toMatchObject({ elapsedSeconds: golden.T14.elapsed, targetSeconds: golden.T14.target });
  expect(reading.remainingSeconds).toBe(-golden.T14.over);
  expect(exampleInstant(golden.T14.pl_until)).toBe(exampleInstant(golden.T14.ro_start));
  expect(held(history, '3 22:00')).toEqual([
    [berlin('2 09:00'), berlin('3 09:00'), 'ENG PW'],
    [berlin('3 09:00'), berlin('3 11:00'), 'ENG PB'],
    [berlin('3 11:00'), exampleInstant(golden.T14.pl_until), 'ENG PL'],
    [exampleInstant(golden.T14.ro_start), berlin('3 22:00'), 'CS RO'],
  ]);
});

test('T15: first response and resolution run side by side over a weekend', () => {
  const history = story(['6 16:00', submit(exampleHours(16), exampleHours(2))]);
  expect(read('FR', history, '6 16:00').dueAt).toBe(exampleInstant(golden.T15.fr_due_2h));
  expect(read('RES', history, '6 16:00').dueAt).toBe(exampleInstant(golden.T15.res_due_16h));
});
