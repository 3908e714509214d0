import { alwaysOpen } from '@lockstep/working-time';
import {
  ask,
  BERLIN,
  berlin,
  calendar,
  golden,
  exampleHours,
  exampleInstant,
  office,
  read,
  reply,
  SAO_PAULO,
  story,
  submit,
  WORLD,
} from './sla-clock.examples.js';

const withProvider = (provider: typeof BERLIN) => ({ ...WORLD, provider });

test('T10: a holiday declared in flight moves the due date past it', () => {
  const closed = { exceptions: [{ date: '2026-03-06', intervals: [], name: 'Closed' }] };
  const history = story(['4 09:00', submit(exampleHours(24))]);
  expect(read('RES', history, '5 12:00').dueAt).toBe(exampleInstant(golden.T10.due_before));
  const revised = withProvider(calendar(office('Europe/Berlin', '09:00', '17:00', closed)));
  expect(read('RES', history, '5 12:00', revised).dueAt).toBe(exampleInstant(golden.T10.due_after));
});

test('T10b: shorter hours from Thursday leave what Wednesday counted alone', () => {
  const revised = withProvider(
    calendar(
      office('Europe/Berlin', '09:00', '17:00'),
      office('Europe/Berlin', '09:00', '13:00', { effectiveFrom: '2026-03-05' }),
    ),
  );
  const history = story(['4 09:00', submit(exampleHours(24))]);
  expect(read('RES', history, '5 09:00', revised).elapsedSeconds).toBe(golden.T10b.elapsed_before);
  expect(read('RES', history, '5 09:00', revised).dueAt).toBe(exampleInstant(golden.T10b.due_after));
});

test('T11: a round-the-clock day over the spring change ends an hour later by the wall', () => {
  const roundTheClock = withProvider(alwaysOpen('Europe/Berlin'));
  const due = (at: string) => {
    const start = exampleInstant(at);
    return read('RES', story([start, submit(exampleHours(24))]), start, roundTheClock).dueAt;
  };
  expect(due('2026-03-28 12:00:00+0100')).toBe(exampleInstant(golden.T11.due_24x7_24h));
});

test('T11b: and over the autumn change an hour earlier', () => {
  const start = exampleInstant('2026-10-24 12:00:00+0200');
  const reading = read(
    'RES',
    story([start, submit(exampleHours(24))]),
    start,
    withProvider(alwaysOpen('Europe/Berlin')),
  );
  expect(reading.dueAt).toBe(exampleInstant(golden.T11b.due_24x7_24h));
});

test('T11c: a night shift counts seven hours in spring and nine in autumn', () => {
  const weekly = [{ weekday: 6 as const, from: '22:00', to: '06:00' }];
  const night = withProvider(calendar(office('Europe/Berlin', '', '', { weekly })));
  const counted = (from: string, to: string) =>
    read('RES', story([exampleInstant(from), submit(exampleHours(40))]), exampleInstant(to), night).elapsedSeconds;
  expect(counted('2026-03-28 20:00:00+0100', '2026-03-29 12:00:00+0200')).toBe(golden.T11c.night_spring_secs);
  expect(counted('2026-10-24 20:00:00+0200', '2026-10-25 12:00:00+0100')).toBe(golden.T11c.night_autumn_secs);
});

test('T11d: office hours keep their wall time over the change', () => {
  const start = exampleInstant('2026-03-27 15:00:00+0100');
  expect(read('RES', story([start, submit(exampleHours(8))]), start).dueAt).toBe(
    exampleInstant(golden.T11d.office_due_8h),
  );
  expect(exampleInstant(golden.T11d.office_due_8h)).toBe(exampleInstant(golden.T11d.utc));
});

const askingBeforeClosing = (...more: Parameters<typeof story>) =>
  story(['3 10:00', submit(exampleHours(8))], ['3 16:30', ask('q1', exampleHours(4))], ...more);

test("T12: the reply is due in the requester's hours", () => {
  const history = askingBeforeClosing();
  const question = read('REQ', history, '3 17:00');
  expect(question).toMatchObject({ startedAt: exampleInstant(golden.T12.q_in_sao), party: 'CS', subject: 'q1' });
  expect(question.dueAt).toBe(exampleInstant(golden.T12.requester_due_sao));
  expect(question.dueAt).toBe(exampleInstant(golden.T12.requester_due_berlin));
});

test('T12b: a reply in the evening lets the provider resume next morning', () => {
  const history = askingBeforeClosing(['3 20:00', reply()]);
  expect(exampleInstant(golden.T12b.answer_berlin)).toBe(berlin('3 20:00'));
  expect(read('REQ', history, '3 20:00')).toMatchObject({ elapsedSeconds: golden.T12b.req_elapsed, result: 'MET' });
  const provider = read('RES', history, '3 20:00');
  expect(provider).toMatchObject({
    elapsedSeconds: golden.T12b.provider_elapsed_before,
    dueAt: exampleInstant(golden.T12b.provider_due_after),
  });
  expect(BERLIN.between(berlin('3 16:30'), berlin('3 20:00'))).toBe(golden.T12b.provider_paused_work);
});

test('T15b: a day to the first answer ends on Saturday by the calendar and on Monday by working hours', () => {
  const start = exampleInstant('2026-03-06 19:00:00-0300');
  const due = (provider: typeof BERLIN, seconds: number) =>
    read('FR', story([start, submit(null, seconds)]), start, withProvider(provider)).dueAt;
  expect(due(alwaysOpen(SAO_PAULO.zone), exampleHours(24))).toBe(exampleInstant(golden.T15b.policy24h_cal));
  expect(due(BERLIN, exampleHours(8))).toBe(exampleInstant(golden.T15b.policy24h_working_as_8h));
});
