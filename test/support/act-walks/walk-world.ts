import { terms } from '../builders/agreements.js';
import { anArticle } from '../builders/articles.js';
import { aService } from '../builders/catalogue.js';
import { putOrder, releaseOrder } from '../builders/orders.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../builders/requests.js';

/** Four weeks after the first Monday of the world: ten o'clock in Berlin. */
const TODAY = '2026-03-30T08:00:00Z';

/** The first request of the world: every other one may be merged into it. */
export const OLDEST = 'ENG-1001';

/** The order that waits for nothing yet. */
export const ORDER = 'SO-10455';

/** An order that was released today. */
export const LEFT_ORDER = 'SO-10456';

/** The world of the requests, with the things that need weeks, or a lead, to come about. */
export interface WalkWorld extends RequestWorld {
  /** Asked four weeks ago, and never answered. */
  late: string;
  /** Asked back four weeks ago, and never replied to. */
  silent: string;
  /** Sent before the two departments agreed on newer terms. */
  underOlderTerms: string[];
}

export async function aWalkWorld(): Promise<WalkWorld> {
  const world = await aRequestWorld();
  const { app, admin, beatriz, erik, cs } = world;
  const sent = async (): Promise<string> => (await aRequest(world)).number;
  await sent();
  const [late, silent] = [await sent(), await sent()];
  await erik.post(`/requests/${silent}/questions`, { body: 'Which machine is it for?' }).expect(201);
  await app.travelTo(TODAY);
  await app.settle();
  await aService(admin, 'QA', { code: 'certificate', name: 'Certificate copy', intake: [] });
  await anArticle(world, { reviewOn: '2026-05-06' });
  await putOrder(beatriz, { ownerDepartmentId: cs.id, reference: ORDER, promisedDate: '2026-04-10' }).expect(201);
  await putOrder(beatriz, { ownerDepartmentId: cs.id, reference: LEFT_ORDER, promisedDate: '2026-04-10' }).expect(201);
  await releaseOrder(beatriz, LEFT_ORDER).expect(200);
  const underOlderTerms = [await sent(), await sent(), await sent()];
  await agreeOnTerms(world);
  return { ...world, late, silent, underOlderTerms };
}

async function agreeOnTerms({ beatriz, erika, cs, eng }: RequestWorld): Promise<void> {
  const scope = { requesterDepartmentId: cs.id, providerDepartmentId: eng.id, terms: terms(8) };
  const { body } = await beatriz.post('/agreement-negotiations', scope).expect(201);
  const { id, currentHash: hash } = body as { id: string; currentHash: string };
  await erika.post(`/agreement-negotiations/${id}/acceptance`, { hash }).expect(201);
}
