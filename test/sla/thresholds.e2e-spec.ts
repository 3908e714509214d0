import { EventLog } from '../../src/platform/events/index.js';
import { TimerSweep } from '../../src/platform/timers/index.js';
import { RequestRebuild } from '../../src/requests/index.js';
import { ClockRebuild } from '../../src/sla/index.js';
import { sentDuring } from '../support/statements.js';
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

describe('thresholds that a timer has foreseen', () => {
  const MOMENTS = ['2 10:00', '2 10:30', '2 11:00:01', '2 13:00', '2 15:00', '2 16:59', '3 09:00:01'];
  const forget = (request: string) => world.query('UPDATE timer SET payload = $2 WHERE subject_id = $1', [request, {}]);
  const streamOf = async (request: string) =>
    (await world.get(EventLog).streamOf('request', request)).map(({ type, payload, occurredAt }) =>
      type.startsWith('request.clock_') ? { type, payload, occurredAt } : { type },
    );
  const stored = (request: string) =>
    Promise.all([
      world.query(
        `SELECT to_jsonb(clock) - 'request_id' AS clock FROM request_clock AS clock
          WHERE request_id = $1 ORDER BY kind, subject`,
        [request],
      ),
      world.query('SELECT kind, due_at FROM timer WHERE subject_id = $1 ORDER BY kind, due_at', [request]),
      world.query('SELECT due_at, breach_at, breached_at FROM request WHERE id = $1', [request]),
    ]);

  /** How often the past of the request is read while time goes by. */
  async function pastsRead(request: string, dayAndTime: string): Promise<number> {
    const sent = await sentDuring(world, () => world.at(dayAndTime));
    return sent.filter(({ text, values }) => text.includes('FROM event') && values.flat().includes(request)).length;
  }

  it('are told as if its past had been read', async () => {
    const foreseeing = await world.submit('2 09:00', { resolution: 8, firstResponse: 2 });
    const reading = await world.submit('2 09:00', { resolution: 8, firstResponse: 2 });
    for (const moment of MOMENTS) {
      await forget(reading);
      await world.at(moment);
      expect(await streamOf(foreseeing)).toEqual(await streamOf(reading));
      expect(await stored(foreseeing)).toEqual(await stored(reading));
    }
    expect(await world.told(foreseeing, BREACH)).toEqual(['100 v1']);
  });

  it('are told without reading it', async () => {
    const request = await world.submit('2 09:00', { resolution: 8 });
    expect(await pastsRead(request, '2 13:00')).toBe(0);
    expect(await world.told(request, THRESHOLD)).toEqual(['50 v1']);
  });

  it('are read from it where a timer has forgotten them, and where a clock has breached', async () => {
    const request = await world.submit('2 09:00', { resolution: 8 });
    await forget(request);
    expect(await pastsRead(request, '2 13:00')).toBe(1);
    expect(await pastsRead(request, '2 15:00')).toBe(0);
    expect(await pastsRead(request, '3 09:00:01')).toBe(1);
  });
});
