import type { Client } from '../builders/identity.js';
import { anOrder, releaseOrder } from '../builders/orders.js';
import { anAsk } from '../builders/requests.js';
import type { Person, Scene } from './walk.js';
import { OLDEST, type WalkWorld } from './walk-world.js';

const DAY_MS = 86_400_000;

/** Something that happens to the request before the walk begins. */
type Step = (world: WalkWorld, request: string) => Promise<unknown>;

/** The request, after these steps. */
export const after =
  (begin: Scene, ...steps: Step[]): Scene =>
  async (world) => {
    const request = await begin(world);
    for (const step of steps) await step(world, request);
    return request;
  };

/** A request of Carla to Engineering, after these steps. */
export const asked = (...steps: Step[]): Scene => after(sent(), ...steps);

/** Sends a request with these facts in its body. */
export const sent =
  (more: (world: WalkWorld) => object | Promise<object> = () => ({})): Scene =>
  async (world) => {
    const told = await answerOf(world.carla.post('/requests', anAsk(world, await more(world))));
    return told.number ?? told.id;
  };

export const draft = sent(() => ({ draft: true, title: 'Is the valve block still made?' }));
export const onBehalfOfClara = sent(({ clara }) => ({ onBehalfOfId: clara.userId, channel: 'phone' }));
export const askedEarlier = sent((world) => ({ askedAt: inDays(world, -0.1), lateReason: 'After the call.' }));
export const incomplete = sent(() => ({ intake: { partNumber: 'VB-220' } }));
/** An order waits for the answer. */
export const holdingUp = sent(async (world) => ({
  orderReference: { system: 'ERP', reference: await anotherOrder(world) },
}));

let orders = 0;

async function anotherOrder({ beatriz, cs }: WalkWorld): Promise<string> {
  orders += 1;
  const wish = { ownerDepartmentId: cs.id, reference: `SO-2${String(orders).padStart(4, '0')}` };
  return (await anOrder(beatriz, { ...wish, promisedDate: '2026-04-10' })).reference;
}

const does =
  (by: Person, method: 'post' | 'put', path: string, body: (world: WalkWorld) => object = () => ({})): Step =>
  (world, request) =>
    answerOf(world[by][method](`/requests/${request}${path}`, body(world)));

/** @throws the refusal, where the interface refused */
async function answerOf(call: ReturnType<Client['post']>) {
  const { status, body } = await call;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
}

const inDays = ({ app }: WalkWorld, days: number): string =>
  new Date(app.clock.now().getTime() + days * DAY_MS).toISOString();

export const accepted = does('erik', 'put', '/acceptance');
export const askedBack = does('erik', 'post', '/questions', () => ({ body: 'Which machine is it for?' }));
export const replied = does('carla', 'post', '/messages', () => ({ body: 'Rather soon.' }));
export const answered = does('erik', 'put', '/resolution', () => ({ answer: 'Revision B.' }));
export const confirmed = does('carla', 'put', '/confirmation');
export const putAside = does('erik', 'put', '/snooze', (world) => ({
  reason: 'The bench is busy.',
  until: inDays(world, 2),
}));
export const held = does('erik', 'post', '/holds', (world) => ({
  reason: 'The supplier measures it.',
  reference: 'Mail of Monday',
  reviewAt: inDays(world, 3),
}));
/** For longer than Engineering decides alone. */
export const askedToHoldOn = does('erik', 'put', '/holds/current/extension', (world) => ({
  reason: 'The furnace broke.',
  reviewAt: inDays(world, 40),
}));
export const declined = does('erik', 'put', '/decline', () => ({
  reason: 'NOT_OURS',
  words: 'The pump is made by others.',
  alternative: 'Ask the maker.',
}));
export const declineEscalated = does('carla', 'post', '/decline/escalation', () => ({ reason: 'The maker is gone.' }));
export const escalated = does('carla', 'post', '/escalations', () => ({ reason: 'Nobody replies.' }));
export const expediteAsked = does('carla', 'post', '/expedites', () => ({ reason: 'The crane stands still.' }));
export const offeredToQuality = does('erik', 'post', '/transfers', ({ qa }) => ({
  toDepartmentId: qa.id,
  reason: 'Quality measured it.',
}));
export const quinnInvited = does('erik', 'post', '/invitations', ({ quinn }) => ({
  userId: quinn.userId,
  reason: 'She measured it.',
}));
export const restricted = does('carla', 'put', '/restriction');
export const newTermsProposed = does('carla', 'post', '/terms/proposals');

export const merged = does('erik', 'put', '/merge', () => ({ into: OLDEST }));

/** The order is released without the answer. */
export const orderLeft: Step = async (world, request) => {
  const { data } = await answerOf(world.carla.get(`/requests/${request}/orders`));
  await answerOf(releaseOrder(world.beatriz, data[0].reference, { withAnswer: false, reason: 'The truck was there.' }));
};

/** Engineering denies that the order waits. */
export const waitDisputed: Step = async (world, request) => {
  const { data } = await answerOf(world.carla.get(`/requests/${request}/orders`));
  const path = `/orders/ERP/${data[0].reference}/disputes`;
  await does('erik', 'post', path, () => ({ reason: 'It waited for material.' }))(world, request);
};

/** A part of the answer, asked of Quality by Engineering. */
export const partOfAnswer: Scene = async (world) => {
  const whole = await sent()(world);
  const { body } = await world.quinn.get('/services').expect(200);
  const { id: serviceId } = body.data.find(({ name }: { name: string }) => name === 'Certificate copy');
  const ask = { serviceId, title: 'Which certificate came with it?' };
  const { number } = await answerOf(world.erik.post(`/requests/${whole}/sub-requests`, ask));
  return number;
};
export const partAnswered = does('quinn', 'put', '/resolution', () => ({ answer: 'Certificate 3.1.' }));
