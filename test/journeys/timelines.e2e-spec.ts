import golden from '../../libs/sla-clock/golden/timelines.json' with { type: 'json' };
import { workweek } from '../support/builders/departments.js';
import { dueToBeHeardOf, heardOf, inboxOf, isQuietFor } from '../support/builders/timeline-notices.js';
import { TimelineWorld, type Promised } from '../support/builders/timelines.js';

jest.setTimeout(120_000);

const HOUR = 3600;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const ROUND_THE_CLOCK = EVERY_DAY.map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
const SATURDAY_NIGHT = [{ weekday: 6, from: '22:00', to: '06:00' }];

/** Long after every story: whatever is told twice, or later than it should be, has been told by then. */
const IN_THE_END = '20 17:00';

let world: TimelineWorld;

beforeAll(async () => {
  world = await TimelineWorld.start();
  // She wants to know of a breach at once, day and night.
  await world.people.carla
    .put('/me/notice-preferences/BREACH', { inApp: true, mail: 'AT_ONCE', urgent: true })
    .expect(200);
});
/** In every story: each warning, breach and rung is heard once, in order, by those whom it concerns, and by nobody else. */
afterEach(async () => {
  await world.untilAllIsRead();
  for (const request of world.requests.filter(({ isHeard }) => !isHeard)) {
    expect(await heardOf(request)).toEqual(await dueToBeHeardOf(request));
    request.isHeard = true;
  }
});
afterAll(() => world.close());

const asked = (dayAndTime: string, promised: Promised) => world.request(dayAndTime, promised);

/** A golden instant, "Tue 2026-03-03 10:00:00+0100", as the interface writes it. */
function instant(text: string): string {
  const [, date, time, hours, minutes] = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)([+-]\d\d):?(\d\d)/.exec(text)!;
  return new Date(`${date}T${time}${hours}:${minutes}`).toISOString().replace('.000Z', 'Z');
}

test('T1: eight hours asked for on Monday at ten are due on Tuesday at ten', async () => {
  const request = await asked('2 10:00', { resolution: 8 });
  expect(await request.due()).toBe(instant(golden.T1.due));
  await request.at(IN_THE_END);
  expect(await request.told('RES')).toEqual([
    'Mon 2 14:00 RES 50 %',
    'Mon 2 16:00 RES 75 %',
    'Mon 2 17:00 RES 1 h before due',
    'Tue 3 10:00 RES breach',
    'Tue 3 12:00 RES rung 1',
    'Tue 3 16:00 RES rung 2',
  ]);
});

test('T2: what is asked for on Saturday counts, and warns, from Monday on', async () => {
  const request = await asked('7 14:00', { resolution: 8 });
  expect(await request.due()).toBe(instant(golden.T2.due));
  await request.at(IN_THE_END);
  expect(await request.told('RES')).toEqual([
    'Mon 9 13:00 RES 50 %',
    'Mon 9 15:00 RES 75 %',
    'Mon 9 16:00 RES 1 h before due',
    'Tue 10 09:00 RES breach',
    'Tue 10 11:00 RES rung 1',
    'Tue 10 15:00 RES rung 2',
  ]);
});

test('T3: a question moves the due date, and the warnings with it; the requester is warned meanwhile', async () => {
  const request = await asked('2 10:00', { resolution: 8 });
  expect(await request.due()).toBe(instant(golden.T3.due_before));
  await request.at('2 12:00');
  const question = await request.ask();
  expect(await request.clock('RES')).toMatchObject({ elapsedSeconds: golden.T3.elapsed_at_pause, dueAt: null });
  await request.at('4 11:00');
  await request.reply(question);
  expect(await request.due()).toBe(instant(golden.T3.due_after));
  expect(await request.clock('REQ')).toMatchObject({ elapsedSeconds: golden.T3.requester_hold_sao });
  await request.at(IN_THE_END);
  expect(await request.told('RES', 'REQ')).toEqual([
    'Mon 2 16:00 REQ 50 %',
    'Mon 2 18:00 REQ 75 %',
    'Mon 2 20:00 REQ breach',
    'Wed 4 13:00 RES 50 %',
    'Wed 4 15:00 RES 75 %',
    'Wed 4 16:00 RES 1 h before due',
    'Thu 5 09:00 RES breach',
    'Thu 5 11:00 RES rung 1',
    'Thu 5 15:00 RES rung 2',
  ]);
});

test('T4: a question asked and answered outside hours moves nothing', async () => {
  const request = await asked('2 10:00', { resolution: 8 });
  await request.at('2 18:00');
  const question = await request.ask();
  await request.at('3 08:30');
  await request.reply(question);
  expect(await request.clock('RES')).toMatchObject({
    elapsedSeconds: golden.T4.elapsed,
    dueAt: instant(golden.T4.due_after),
  });
  await request.at(IN_THE_END);
  expect(await request.told('RES', 'REQ')).toEqual([
    'Mon 2 14:00 RES 50 %',
    'Mon 2 16:00 RES 75 %',
    'Mon 2 17:00 RES 1 h before due',
    'Tue 3 10:00 RES breach',
    'Tue 3 12:00 RES rung 1',
    'Tue 3 16:00 RES rung 2',
  ]);
});

describe('T5: a target used up at closing time', () => {
  const warned = ['Mon 2 13:00 RES 50 %', 'Mon 2 15:00 RES 75 %', 'Mon 2 16:00 RES 1 h before due'];

  test('is kept by an answer in the evening', async () => {
    const request = await asked('2 09:00', { resolution: 8 });
    expect(await request.clock('RES')).toMatchObject({
      dueAt: instant(golden.T5.due),
      breachAt: instant(golden.T5.breach_start),
    });
    await request.at('2 20:00');
    await request.resolve();
    await request.at('4 17:00');
    expect(await request.clock('RES')).toMatchObject({ elapsedSeconds: golden.T5.elapsed_at_20h, result: 'MET' });
    expect(await request.told('RES')).toEqual(warned);
  });

  test('is broken by one a second after work begins again, and the ladder ends there', async () => {
    const request = await asked('2 09:00', { resolution: 8 });
    await request.at('3 09:00:01');
    await request.resolve();
    await request.at('4 17:00');
    expect(await request.clock('RES')).toMatchObject({ elapsedSeconds: golden.T5.elapsed_0900_01, result: 'MISSED' });
    expect(await request.told('RES')).toEqual([...warned, 'Tue 3 09:00 RES breach']);
  });
});

test('T6: a reopened request goes on with the time it had left, and warns of no more than that', async () => {
  const request = await asked('2 09:00', { resolution: 16 });
  await request.at('3 12:00');
  await request.resolve();
  await request.at('5 10:00');
  await request.reopen();
  expect(await request.clock('RES')).toMatchObject({
    elapsedSeconds: golden.T6.elapsed_at_resolve,
    dueAt: instant(golden.T6.due_after_reopen),
  });
  await request.at(IN_THE_END);
  expect(await request.told('RES')).toEqual([
    'Mon 2 17:00 RES 50 %',
    'Thu 5 11:00 RES 75 %',
    'Thu 5 14:00 RES 1 h before due',
    'Thu 5 15:00 RES breach',
    'Thu 5 17:00 RES rung 1',
    'Fri 6 13:00 RES rung 2',
  ]);
});

test('T6b: a reopening leaves at least two hours, and of the new target warns anew', async () => {
  const request = await asked('2 09:00', { resolution: 16 });
  await request.at('3 16:30');
  await request.resolve();
  await request.at('5 10:00');
  await request.reopen();
  expect(await request.clock('RES')).toMatchObject({
    elapsedSeconds: golden.T6b.e_s,
    targetSeconds: golden.T6b.tau_eff_after_reopen_s,
  });
  await request.at(IN_THE_END);
  expect(await request.told('RES')).toEqual([
    'Mon 2 17:00 RES 50 %',
    'Tue 3 13:00 RES 75 %',
    'Tue 3 16:00 RES 1 h before due',
    'Thu 5 10:00 RES 75 %',
    'Thu 5 11:00 RES 1 h before due',
    'Thu 5 12:00 RES breach',
    'Thu 5 14:00 RES rung 1',
    'Fri 6 10:00 RES rung 2',
  ]);
});

test('T7: raised priority counts from now, and tells only the highest share that is used up at once', async () => {
  const request = await asked('2 09:00', { resolution: 24, raised: 4 });
  expect(await request.due()).toBe(instant(golden.T7.old_due));
  await request.at('3 11:00');
  await request.prioritise('P1');
  expect(await request.clock('RES')).toMatchObject({
    elapsedSeconds: golden.T7.elapsed_at_change,
    targetSeconds: golden.T7.eff_target,
    dueAt: instant(golden.T7.new_due),
  });
  await request.at(IN_THE_END);
  expect(await request.told('RES')).toEqual([
    'Tue 3 11:00 RES 50 %',
    'Tue 3 11:30 RES 75 %',
    'Tue 3 14:00 RES 1 h before due',
    'Tue 3 15:00 RES breach',
    'Tue 3 17:00 RES rung 1',
    'Wed 4 13:00 RES rung 2',
  ]);
});

test('T7b: raised priority that moves nothing warns nobody again', async () => {
  const request = await asked('2 09:00', { resolution: 24, raised: 4 });
  await request.at('4 15:00');
  await request.prioritise('P1');
  expect(await request.clock('RES')).toMatchObject({
    targetSeconds: golden.T7b.eff_target,
    dueAt: instant(golden.T7b.due),
  });
  await request.at(IN_THE_END);
  expect(await request.told('RES')).toEqual([
    'Tue 3 13:00 RES 50 %',
    'Wed 4 11:00 RES 75 %',
    'Wed 4 16:00 RES 1 h before due',
    'Thu 5 09:00 RES breach',
    'Thu 5 11:00 RES rung 1',
    'Thu 5 15:00 RES rung 2',
  ]);
});

test('T8: lowered priority counts the longer target from the start, and warns of it when it comes', async () => {
  const request = await asked('2 09:00', { resolution: 8, lowered: 24 });
  expect(await request.due()).toBe(instant(golden.T8.old_due));
  await request.at('2 13:00');
  await request.prioritise('P4');
  expect(await request.due()).toBe(instant(golden.T8.due));
  await request.at(IN_THE_END);
  expect(await request.told('RES')).toEqual([
    'Mon 2 13:00 RES 50 %',
    'Tue 3 13:00 RES 50 %',
    'Wed 4 11:00 RES 75 %',
    'Wed 4 16:00 RES 1 h before due',
    'Thu 5 09:00 RES breach',
    'Thu 5 11:00 RES rung 1',
    'Thu 5 15:00 RES rung 2',
  ]);
});

test('T9: a transfer keeps the promise to the requester, and the receiver is warned of its own leg', async () => {
  const request = await asked('2 09:00', { resolution: 16 });
  await request.at('3 15:00');
  await request.transferToQuality(6 * HOUR);
  expect(await request.due()).toBe(instant(golden.T9.e2e_due));
  expect(await request.clock('LEG')).toMatchObject({
    startedAt: instant(golden.T9.leg_qa_start),
    dueAt: instant(golden.T9.leg_qa_due),
    endsAfterPromise: true,
  });
  await request.at(IN_THE_END);
  expect(await request.told('RES', 'LEG')).toEqual([
    'Mon 2 17:00 RES 50 %',
    'Tue 3 13:00 RES 75 %',
    'Tue 3 16:00 RES 1 h before due',
    'Tue 3 18:00 LEG 50 %',
    'Tue 3 19:30 LEG 75 %',
    'Tue 3 20:00 LEG 1 h before due',
    'Tue 3 21:00 LEG breach',
    'Wed 4 09:00 RES breach',
    'Wed 4 11:00 RES rung 1',
    'Wed 4 15:00 RES rung 2',
  ]);
});

test('T10: a day off declared in flight moves what is due, and what warns of it, past that day', async () => {
  const request = await asked('4 09:00', { resolution: 24 });
  expect(await request.due()).toBe(instant(golden.T10.due_before));
  await request.at('5 12:00');
  const closed = { date: '2026-03-06', intervals: [], name: 'Company outing' };
  await request.changeHours('2026-03-06', { exceptions: [closed] });
  expect(await request.due()).toBe(instant(golden.T10.due_after));
  await request.at(IN_THE_END);
  expect(await request.told('RES')).toEqual([
    'Thu 5 13:00 RES 50 %',
    'Mon 9 11:00 RES 75 %',
    'Mon 9 16:00 RES 1 h before due',
    'Tue 10 09:00 RES breach',
    'Tue 10 11:00 RES rung 1',
    'Tue 10 15:00 RES rung 2',
  ]);
});

test('T10b: shorter hours from Thursday on leave what Wednesday counted alone', async () => {
  const request = await asked('4 09:00', { resolution: 24 });
  await request.at('4 18:00');
  await request.changeHours('2026-03-05', { weekly: workweek('09:00', '13:00') });
  expect(await request.clock('RES')).toMatchObject({
    elapsedSeconds: golden.T10b.elapsed_before,
    dueAt: instant(golden.T10b.due_after),
  });
  await request.at(IN_THE_END);
  expect(await request.told('RES')).toEqual([
    'Thu 5 13:00 RES 50 %',
    'Mon 9 11:00 RES 75 %',
    'Tue 10 12:00 RES 1 h before due',
    'Wed 11 09:00 RES breach',
    'Wed 11 11:00 RES rung 1',
    'Thu 12 11:00 RES rung 2',
  ]);
});

test('T12: the reply is due, and warned of, in the hours of the requester; the provider resumes next morning', async () => {
  const request = await asked('3 10:00', { resolution: 8 });
  await request.at('3 16:30');
  const question = await request.ask(4 * HOUR);
  expect(await request.due('REQ')).toBe(instant(golden.T12.requester_due_sao));
  await request.at('3 20:00');
  await request.reply(question);
  expect(await request.clock('REQ')).toMatchObject({ elapsedSeconds: golden.T12b.req_elapsed, result: 'MET' });
  expect(await request.clock('RES')).toMatchObject({
    elapsedSeconds: golden.T12b.provider_elapsed_before,
    dueAt: instant(golden.T12b.provider_due_after),
  });
  await request.at(IN_THE_END);
  expect(await request.told('RES', 'REQ')).toEqual([
    'Tue 3 14:00 RES 50 %',
    'Tue 3 16:00 RES 75 %',
    'Tue 3 18:30 REQ 50 %',
    'Tue 3 19:30 REQ 75 %',
    'Wed 4 09:30 RES 1 h before due',
    'Wed 4 10:30 RES breach',
    'Wed 4 12:30 RES rung 1',
    'Wed 4 16:30 RES rung 2',
  ]);
});

test('T13: a duration agreed on counts from the agreement, on top of what has run', async () => {
  const request = await asked('2 09:00', { resolution: 40 });
  expect(await request.due()).toBe(instant(golden.T13.default_due));
  await request.at('4 11:00');
  await request.agreeOn(16);
  expect(await request.clock('RES')).toMatchObject({
    elapsedSeconds: golden.T13.negotiation_work,
    dueAt: instant(golden.T13.negotiated_16h_from_accept),
  });
  await request.at(IN_THE_END);
  expect(await request.told('RES')).toEqual([
    'Wed 4 11:00 RES 50 %',
    'Thu 5 10:30 RES 75 %',
    'Fri 6 10:00 RES 1 h before due',
    'Fri 6 11:00 RES breach',
    'Fri 6 13:00 RES rung 1',
    'Fri 6 17:00 RES rung 2',
  ]);
});

test('T14: asking when late leaves the breach, and the ladder stands still while the requester has the ball', async () => {
  const request = await asked('2 09:00', { resolution: 8 });
  await request.at('3 11:00');
  await request.ask();
  expect(await request.clock('RES')).toMatchObject({
    elapsedSeconds: golden.T14.elapsed,
    targetSeconds: golden.T14.target,
    remainingSeconds: -golden.T14.over,
  });
  expect(await request.due('REQ')).toBe(instant(golden.T14.pl_until));
  await request.at('6 17:00');
  expect(await request.told('RES', 'REQ')).toEqual([
    'Mon 2 13:00 RES 50 %',
    'Mon 2 15:00 RES 75 %',
    'Mon 2 16:00 RES 1 h before due',
    'Tue 3 09:00 RES breach',
    'Tue 3 11:00 RES rung 1',
    'Tue 3 16:00 REQ 50 %',
    'Tue 3 18:00 REQ 75 %',
    'Tue 3 20:00 REQ breach',
  ]);
});

test('T15: first response and resolution warn side by side over a weekend', async () => {
  const request = await asked('6 16:00', { resolution: 16, firstResponse: 2 });
  expect(await request.due('FR')).toBe(instant(golden.T15.fr_due_2h));
  expect(await request.due('RES')).toBe(instant(golden.T15.res_due_16h));
  await request.at(IN_THE_END);
  expect(await request.told()).toEqual([
    'Fri 6 17:00 FR 50 %',
    'Fri 6 17:00 FR 1 h before due',
    'Mon 9 09:30 FR 75 %',
    'Mon 9 10:00 FR breach',
    'Mon 9 12:00 FR rung 1',
    'Mon 9 16:00 FR rung 2',
    'Mon 9 16:00 RES 50 %',
    'Tue 10 12:00 RES 75 %',
    'Tue 10 15:00 RES 1 h before due',
    'Tue 10 16:00 RES breach',
    'Wed 11 10:00 RES rung 1',
    'Wed 11 14:00 RES rung 2',
  ]);
});

test('T15b: a day to the first answer ends on Saturday by the calendar and on Monday by working hours', async () => {
  const working = await asked('6 23:00', { resolution: 80, firstResponse: 8 });
  expect(await working.due('FR')).toBe(instant(golden.T15b.policy24h_working_as_8h));
  const always = await asked('6 23:00', { resolution: 80, firstResponse: 24, weekly: ROUND_THE_CLOCK });
  expect(await always.due('FR')).toBe(instant(golden.T15b.policy24h_cal));
  await always.at('13 17:00');
  expect(await working.told('FR')).toEqual([
    'Mon 9 13:00 FR 50 %',
    'Mon 9 15:00 FR 75 %',
    'Mon 9 16:00 FR 1 h before due',
    'Tue 10 09:00 FR breach',
    'Tue 10 11:00 FR rung 1',
    'Tue 10 15:00 FR rung 2',
  ]);
  expect(await always.told('FR')).toEqual([
    'Sat 7 11:00 FR 50 %',
    'Sat 7 17:00 FR 75 %',
    'Sat 7 22:00 FR 1 h before due',
    'Sat 7 23:00 FR breach',
    'Sun 8 01:00 FR rung 1',
    'Sun 8 05:00 FR rung 2',
  ]);
});

describe('T11: over the change of the clocks', () => {
  test('a day round the clock ends an hour later by the wall in spring', async () => {
    const request = await asked('28 12:00', { resolution: 24, weekly: ROUND_THE_CLOCK });
    expect(await request.due()).toBe(instant(golden.T11.due_24x7_24h));
    await request.at('30 17:00');
    expect(await request.told('RES')).toEqual([
      'Sun 29 00:00 RES 50 %',
      'Sun 29 07:00 RES 75 %',
      'Sun 29 12:00 RES 1 h before due',
      'Sun 29 13:00 RES breach',
      'Sun 29 15:00 RES rung 1',
      'Sun 29 19:00 RES rung 2',
    ]);
  });

  test('office hours keep their wall time', async () => {
    const request = await asked('27 15:00', { resolution: 8 });
    expect(await request.due()).toBe(instant(golden.T11d.office_due_8h));
    await request.at('31 17:00');
    expect(await request.told('RES')).toEqual([
      'Mon 30 11:00 RES 50 %',
      'Mon 30 13:00 RES 75 %',
      'Mon 30 14:00 RES 1 h before due',
      'Mon 30 15:00 RES breach',
      'Mon 30 17:00 RES rung 1',
      'Tue 31 13:00 RES rung 2',
    ]);
  });

  test('a night shift counts seven hours in spring and nine in autumn', async () => {
    const spring = await asked('28 20:00', { resolution: 40, weekly: SATURDAY_NIGHT });
    await spring.at('29 12:00');
    expect((await spring.clock('RES')).elapsedSeconds).toBe(golden.T11c.night_spring_secs);
    await spring.resolve();
    await spring.at('31 17:00');
    const autumn = await asked('2026-10-24 20:00', { resolution: 40, weekly: SATURDAY_NIGHT });
    await autumn.at('2026-10-25 12:00');
    expect((await autumn.clock('RES')).elapsedSeconds).toBe(golden.T11c.night_autumn_secs);
    await autumn.resolve();
  });

  test('a day round the clock ends an hour earlier in autumn', async () => {
    const request = await asked('2026-10-24 12:00', { resolution: 24, weekly: ROUND_THE_CLOCK });
    expect(await request.due()).toBe(instant(golden.T11b.due_24x7_24h));
    await request.at('2026-10-26 17:00');
    expect(await request.told('RES')).toEqual([
      'Sun 25 00:00 RES 50 %',
      'Sun 25 05:00 RES 75 %',
      'Sun 25 10:00 RES 1 h before due',
      'Sun 25 11:00 RES breach',
      'Sun 25 13:00 RES rung 1',
      'Sun 25 17:00 RES rung 2',
    ]);
  });
});

test('who is told of a broken promise stands on the rung, as roles', async () => {
  const request = await asked('2 10:00', { resolution: 8 });
  await request.at('6 17:00');
  expect(await request.escalations('RES')).toEqual([
    { roles: ['provider.lead', 'requester.lead'], channel: 'IN_APP' },
    { roles: ['executive'], channel: 'EMAIL' },
  ]);
});

describe('letters about all of this', () => {
  const breaches = () =>
    world.letters.filter(({ text }) => text.includes('is exceeded') || text.includes('is overdue'));

  test('came to nobody by night, save to who had called it urgent', () => {
    const byNight = world.letters.filter(({ by, at }) => isQuietFor(by, at));
    const urgent = breaches().filter(({ by }) => by === 'carla');
    expect(byNight.filter((letter) => !urgent.includes(letter))).toEqual([]);
    expect(byNight).not.toEqual([]);
  });

  test('are one for each notice', async () => {
    for (const person of ['carla', 'erik', 'erika', 'quinn'] as const) {
      const letters = breaches().filter(({ by }) => by === person);
      expect(letters).toHaveLength((await inboxOf(world, person, ['BREACH'])).length);
    }
  });

  test('tell of a rung whom the agreement wants to have a letter, and leave the others to their inbox', () => {
    const rungs = world.letters.filter(({ text }) => text.includes('has been broken for a long time'));
    expect(new Set(rungs.map(({ by }) => by))).toEqual(new Set(['eva']));
  });
});
