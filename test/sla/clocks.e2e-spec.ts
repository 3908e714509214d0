import { RequestLookup } from '../../src/requests/index.js';
import { TermsPreview } from '../../src/sla/index.js';
import { berlin, HOUR } from './berlin.js';
import { aClockWorld, type ClockWorld } from './clock-world.js';

let world: ClockWorld;

beforeAll(async () => (world = await aClockWorld()));
afterAll(() => world.close());

test('eight hours asked for on Monday at ten are due on Tuesday at ten', async () => {
  const request = await world.submit('2 10:00', { resolution: 8 });
  await world.at('2 12:00');
  expect(await world.clock(request, 'RES')).toMatchObject({
    state: 'RUNNING',
    elapsedSeconds: 2 * HOUR,
    remainingSeconds: 6 * HOUR,
    dueAt: berlin('3 10:00'),
    result: null,
  });
  expect(await world.dueAtInLists(request)).toBe(berlin('3 10:00'));
});

test('a promise says where it comes from', async () => {
  const request = await world.submit('2 10:00', { resolution: 8, firstResponse: 2 });
  const { terms } = await world.clocks(request);
  expect(terms).toMatchObject({
    source: 'SERVICE_DEFAULT',
    resolutionSeconds: 8 * HOUR,
    firstResponseSeconds: 2 * HOUR,
    replySeconds: 8 * HOUR,
    pinnedAt: berlin('2 10:00'),
  });
  expect(terms!.why).toContain('Engineering');
});

test('the preview before sending shows what the request is then promised', async () => {
  const request = await world.submit('6 16:00', { resolution: 16, firstResponse: 2 });
  const asked = (await world.get(RequestLookup).find(request))!;
  const preview = await world.get(TermsPreview).for({ ...asked, at: world.now() });
  expect(preview).toMatchObject({
    source: 'SERVICE_DEFAULT',
    firstResponseDueAt: new Date(berlin('9 10:00')),
    resolutionDueAt: new Date(berlin('10 16:00')),
    zone: 'Europe/Berlin',
  });
  expect(await world.clock(request, 'FR')).toMatchObject({ dueAt: berlin('9 10:00') });
  expect(await world.clock(request, 'RES')).toMatchObject({ dueAt: berlin('10 16:00') });
});

test('a question stops the promise and starts the duty of the requester; the reply does the reverse', async () => {
  const request = await world.submit('2 10:00', { resolution: 8 });
  await world.at('2 12:00');
  const question = await world.ask(request);
  expect(await world.clock(request, 'RES')).toMatchObject({ state: 'PAUSED', elapsedSeconds: 2 * HOUR, dueAt: null });
  expect(await world.dueAtInLists(request)).toBeNull();
  await world.at('4 11:00');
  await world.reply(request, question);
  expect(await world.clock(request, 'RES')).toMatchObject({ state: 'RUNNING', dueAt: berlin('4 17:00') });
  expect(await world.clock(request, 'REQ')).toMatchObject({
    state: 'STOPPED',
    elapsedSeconds: 18 * HOUR,
    zone: 'America/Sao_Paulo',
  });
});

test('the reply is due in the hours of the requester, and met there', async () => {
  const request = await world.submit('3 10:00', { resolution: 8 });
  await world.at('3 16:30');
  const question = await world.ask(request, 4 * HOUR);
  expect(await world.clock(request, 'REQ')).toMatchObject({ dueAt: berlin('3 20:30') });
  await world.at('3 20:00');
  await world.reply(request, question);
  expect(await world.clock(request, 'REQ')).toMatchObject({ elapsedSeconds: 12600, result: 'MET' });
  expect(await world.clock(request, 'RES')).toMatchObject({ elapsedSeconds: 23400, dueAt: berlin('4 10:30') });
});

test('a target used up at closing time is kept by an answer in the evening', async () => {
  const request = await world.submit('2 09:00', { resolution: 8 });
  await world.at('2 20:00');
  await world.resolve(request);
  expect(await world.clock(request, 'RES')).toMatchObject({
    result: 'MET',
    elapsedSeconds: 8 * HOUR,
    dueAt: berlin('2 17:00'),
    breachAt: berlin('3 09:00'),
    breachedAt: null,
  });
  await world.at('4 12:00');
  expect(await world.told(request, 'request.clock_breached')).toEqual([]);
});

test('and missed by one that comes a second after work began', async () => {
  const request = await world.submit('2 09:00', { resolution: 8 });
  await world.at('3 09:00:01');
  await world.resolve(request);
  expect(await world.clock(request, 'RES')).toMatchObject({ result: 'MISSED', elapsedSeconds: 8 * HOUR + 1 });
});

test('a raised priority counts its target from now, and nobody is late who was not', async () => {
  const request = await world.submit('2 09:00', { resolution: 24, raised: 4 });
  await world.at('3 11:00');
  await world.raise(request);
  expect(await world.clock(request, 'RES')).toMatchObject({
    elapsedSeconds: 10 * HOUR,
    targetSeconds: 14 * HOUR,
    dueAt: berlin('3 15:00'),
    breachedAt: null,
    targetVersion: 2,
  });
  await world.at('3 11:01');
  // Ten of fourteen hours are gone: half is told for the new target too, three quarters not yet.
  expect(await world.told(request, 'request.clock_threshold_reached')).toEqual(['50 v2']);
});

test('a transfer keeps the promise to the requester and warns when the leg outlasts it', async () => {
  const request = await world.submit('2 09:00', { resolution: 16 });
  await world.at('3 15:00');
  await world.transferToQuality(request, 6 * HOUR);
  expect(await world.clock(request, 'RES')).toMatchObject({ dueAt: berlin('3 17:00') });
  expect(await world.clock(request, 'LEG')).toMatchObject({
    dueAt: berlin('3 21:00'),
    zone: 'America/New_York',
    endsAfterPromise: true,
  });
  // A threshold that the first department used up is told of the promise, and not again of its leg.
  await world.at('3 15:01');
  expect(await world.told(request, 'request.clock_', 'LEG')).toEqual([]);
});

test('a duration agreed on counts from the agreement, on top of what has run', async () => {
  const request = await world.submit('2 09:00', { resolution: 40 });
  await world.at('4 11:00');
  await world.agreeOn(request, 16 * HOUR);
  expect(await world.clock(request, 'RES')).toMatchObject({ targetSeconds: 34 * HOUR, dueAt: berlin('6 11:00') });
});

test('asking when late leaves the breach, and charges the provider until the requester is late as well', async () => {
  const request = await world.submit('2 09:00', { resolution: 8 });
  await world.at('3 11:00');
  await world.ask(request, 8 * HOUR);
  await world.at('3 22:00');
  expect(await world.clock(request, 'RES')).toMatchObject({ state: 'PAUSED', breachedAt: berlin('3 09:00') });
  expect(await world.heldBy(request)).toEqual([
    [berlin('2 09:00'), berlin('3 09:00'), 'ENG PW'],
    [berlin('3 09:00'), berlin('3 11:00'), 'ENG PB'],
    [berlin('3 11:00'), berlin('3 20:00'), 'ENG PL'],
    [berlin('3 20:00'), berlin('3 22:00'), 'CS RO'],
  ]);
});

test('the arithmetic is told in sentences, in the zone of the reader', async () => {
  const request = await world.submit('2 10:00', { resolution: 8 });
  await world.at('2 12:00');
  expect(await world.sentences(request, 'RES')).toEqual([
    'Resolution, counted for Engineering in Europe/Berlin hours.',
    'Mon 2 Mar 2026, 06:00 GMT-3: target 8 h (at the start).',
    'Mon 2 Mar 2026, 06:00 GMT-3 to Mon 2 Mar 2026, 08:00 GMT-3: ran, submitted, 2 h; makes 2 h.',
    '6 h left.',
    'Due Tue 3 Mar 2026, 06:00 GMT-3.',
  ]);
});

test('who may not see the request is told of no clock', async () => {
  const request = await world.submit('2 10:00', { resolution: 8 });
  await world.stranger.get(`/requests/${request}/clocks`).expect(404);
  await world.stranger.get(`/requests/${request}/clocks/explanation`).expect(404);
});

test('a day off announced tomorrow moves what is due, in the lists as well', async () => {
  const request = await world.submit('4 09:00', { resolution: 24 });
  await world.at('5 12:00');
  expect(await world.dueAtInLists(request)).toBe(berlin('6 17:00'));
  await world.closeEngineeringOn('6');
  expect(await world.clock(request, 'RES')).toMatchObject({ elapsedSeconds: 11 * HOUR, dueAt: berlin('9 17:00') });
  expect(await world.dueAtInLists(request)).toBe(berlin('9 17:00'));
});
