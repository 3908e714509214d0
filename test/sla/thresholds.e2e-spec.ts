import { TimerSweep } from '../../src/platform/timers/index.js';
import { RequestRebuild } from '../../src/requests/index.js';
import { ClockRebuild } from '../../src/sla/index.js';
import { berlin } from './berlin.js';
import { aClockWorld, type ClockWorld } from './clock-world.js';

let world: ClockWorld;

beforeAll(async () => (world = await aClockWorld()));
afterAll(() => world.close());

const THRESHOLD = 'request.clock_threshold_reached';
const BREACH = 'request.clock_breached';

test('half, three quarters and the breach are each told once, when they come', async () => {
  const request = await world.submit('2 09:00', { resolution: 8 });
  await world.at('2 12:59:59');
  expect(await world.told(request, THRESHOLD)).toEqual([]);
  await world.at('2 13:00');
  expect(await world.told(request, THRESHOLD)).toEqual(['50 v1']);
  await world.at('3 09:00');
  expect(await world.told(request, THRESHOLD)).toEqual(['50 v1', '75 v1']);
  expect(await world.told(request, BREACH)).toEqual([]);
  await world.at('3 09:00:01');
  expect(await world.told(request, BREACH)).toEqual(['100 v1']);
  await world.at('6 17:00');
  expect(await world.told(request, BREACH)).toEqual(['100 v1']);
  expect(await world.clock(request, 'RES')).toMatchObject({ breachedAt: berlin('3 09:00'), result: 'MISSED' });
});

test('a breach happened at the instant of the breach, however late the sweep', async () => {
  const request = await world.submit('2 09:00', { resolution: 8 });
  world.sleepUntil('3 12:00');
  await world.get(TimerSweep).runDue(world.now());
  expect(await world.tellings(request)).toEqual([
    { threshold: 50, occurredAt: berlin('2 13:00'), late: true },
    { threshold: 75, occurredAt: berlin('2 15:00'), late: true },
    { threshold: 100, occurredAt: berlin('3 09:00'), late: true },
  ]);
});

test('a breach nobody was awake to see is told even when the answer came first', async () => {
  const request = await world.submit('2 09:00', { resolution: 8 });
  world.sleepUntil('3 11:00');
  await world.resolve(request);
  await world.get(TimerSweep).runDue(world.now());
  expect(await world.told(request, BREACH)).toEqual(['100 v1']);
  await world.get(TimerSweep).runDue(world.now());
  expect(await world.told(request, BREACH)).toEqual(['100 v1']);
});

test('a new target that finds two thresholds passed tells only the higher', async () => {
  const request = await world.submit('2 09:00', { resolution: 8, raised: 1 });
  await world.at('2 12:00');
  await world.raise(request);
  await world.at('2 12:00');
  expect(await world.told(request, THRESHOLD)).toEqual(['75 v2']);
});

test('a clock that was paused in time warns nobody while it waits', async () => {
  const request = await world.submit('2 09:00', { resolution: 8 });
  await world.at('2 12:00');
  await world.ask(request, 40 * 3600);
  await world.at('4 17:00');
  expect(await world.told(request, THRESHOLD)).toEqual([]);
});

test('terms and clocks made again from the events are the same to the byte', async () => {
  const request = await world.submit('2 09:00', { resolution: 8, firstResponse: 2 });
  await world.at('2 12:00');
  const question = await world.ask(request);
  await world.at('3 11:00');
  await world.reply(request, question);
  await world.at('4 11:00');
  const before = await world.rows();
  await world.get(RequestRebuild).rebuild();
  expect(await world.dueAtInLists(request)).toBeNull();
  await world.get(ClockRebuild).rebuild();
  expect(await world.rows()).toEqual(before);
});

test('a call typed in afterwards clears the breach it refutes', async () => {
  const request = await world.submit('2 10:00', { resolution: 8, firstResponse: 2 });
  await world.at('2 12:30');
  expect(await world.told(request, BREACH, 'FR')).toEqual(['100 v1']);
  await world.saidByPhone(request, '2 11:30');
  expect(await world.told(request, 'request.clock_breach_cleared', 'FR')).toEqual(['v1']);
  expect(await world.clock(request, 'FR')).toMatchObject({ state: 'STOPPED', result: 'MET', breachedAt: null });
});
