import type { TestApp } from '../support/app.js';
import { SERVICE_SCOPES } from '../../src/identity/service-accounts/service-account.js';
import { terms } from '../support/builders/agreements.js';
import { aDepartment } from '../support/builders/departments.js';
import { aUser, bearer, emailOf, lasting, signIn, signInAdmin, type Client } from '../support/builders/identity.js';
import { importFile } from '../support/builders/imports.js';
import { anAsk, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { aServiceAccount, type ServiceAccountHandle } from '../support/builders/service-accounts.js';

/** The roles, in the order of the letters of a verdict. `token` is a lead's own, good for reading reports only. */
export const ROLES = ['nobody', 'rep', 'eng', 'csLead', 'engLead', 'stranger', 'exec', 'admin', 'token'] as const;
export type Role = (typeof ROLES)[number];

export type Caller = Pick<Client, 'get' | 'post' | 'put' | 'patch' | 'delete'>;

/** One of everything, so that every operation has something to be tried on. */
export interface Estate {
  app: TestApp;
  world: RequestWorld;
  /** In person, by a session. */
  callers: Record<Role, Caller>;
  /** The same people, through personal tokens. */
  tokens: Record<Role, Caller>;
  /** The program of Customer Service, which may do whatever a program can be trusted with. */
  program: ServiceAccountHandle['program'];
  ids: Record<string, string>;
}

export async function anEstate(): Promise<Estate> {
  const world = await aRequestWorld();
  const { app, admin, beatriz, carla, erik, erika, eva } = world;
  const fiona = await lasting(app.http, await aUser(app.http, admin, 'Fiona Frank'));
  const fin = await aDepartment(admin, { code: 'FIN', leads: [fiona] });
  const session = await aUser(app.http, admin, 'Erwin Engel');
  await admin.put(`/departments/${world.eng.id}/members/${session.userId}`, { lead: true }).expect(200);
  const made = await session.post('/me/tokens', { name: 'r', scopes: ['reports:read'], expiresInDays: 30 }).expect(201);
  const token = bearer(app.http, (made.body as { token: string }).token);
  const nobody = withoutToken(app);
  const signedIn = await signInAdmin(app.http);
  const { program, id: serviceAccount } = await aServiceAccount(app.http, signedIn, {
    ...{ ownerId: beatriz.userId, departmentId: world.cs.id, scopes: [...SERVICE_SCOPES] },
  });
  const person = (name: string): Promise<Client> => signIn(app.http, emailOf(name));
  return {
    app,
    world,
    callers: {
      nobody,
      rep: await person('Carla Mendes'),
      eng: await person('Erik Brandt'),
      csLead: await person('Beatriz Lima'),
      engLead: await person('Erika Sommer'),
      stranger: await person('Fiona Frank'),
      exec: await person('Eva Lindqvist'),
      admin: signedIn,
      token,
    },
    tokens: {
      ...{ nobody, rep: carla, eng: erik, csLead: beatriz, engLead: erika },
      ...{ stranger: fiona, exec: eva, admin, token },
    },
    program,
    ids: { fin: fin.id, fiona: fiona.userId, serviceAccount, ...(await things(world)) },
  };
}

/** Without an Authorization header at all. */
function withoutToken(app: TestApp): Caller {
  const call = (method: 'get' | 'post' | 'put' | 'patch' | 'delete') => (path: string, body?: object) => {
    const test = app.http[method](`/api/v1${path}`);
    return body === undefined ? test : test.send(body);
  };
  return { get: call('get'), post: call('post'), put: call('put'), patch: call('patch'), delete: call('delete') };
}

async function things(world: RequestWorld): Promise<Record<string, string>> {
  const { carla, beatriz, erik, erika, cs, eng, qa } = world;
  const id = async (by: Caller, path: string, body: object): Promise<string> =>
    ((await by.post(path, body).expect(201)).body as { id: string }).id;
  const request = await id(carla, '/requests', anAsk(world));
  const draft = await id(carla, '/requests', anAsk(world, { draft: true }));
  const other = await id(carla, '/requests', anAsk(world));
  const wandering = await id(carla, '/requests', anAsk(world));
  const asked = await id(carla, '/requests', anAsk(world));
  const question = await id(erik, `/requests/${asked}/questions`, { body: 'Which?' });
  const wish = await carla
    .post(`/requests/${request}/offers`, { kind: 'DATE', date: '2026-03-20T12:00:00Z' })
    .expect(201);
  const hurry = await carla.post(`/requests/${request}/expedites`, { reason: 'The crane stands still.' }).expect(201);
  const expedite = (hurry.body as { expedites: { id: string }[] }).expedites[0]!.id;
  const transfer = await id(erik, `/requests/${wandering}/transfers`, { toDepartmentId: qa.id, reason: 'Yours.' });
  const invited = await erik
    .post(`/requests/${request}/invitations`, { userId: world.quinn.userId, reason: 'You drew it.' })
    .expect(201);
  const invitation = (invited.body as { data: { id: string }[] }).data[0]!.id;
  const file = await carla.post(`/requests/${request}/attachments`).attach('file', Buffer.from('a note'), 'note.txt');
  const owner = { ownerDepartmentId: cs.id };
  const customer = await id(beatriz, '/customers', { ...owner, name: 'Meridian Marine' });
  const contract = { ...owner, code: 'framework', name: 'Framework', currency: 'USD', policy: 'RATIONAL' };
  const template = await id(beatriz, '/contract-templates', contract);
  const named = { customer: 'Meridian Marine', contractTemplate: 'framework' };
  const value = { amount: '100', currency: 'USD' };
  await beatriz.put('/orders/ERP/SO-1', { ...owner, ...named, value }).expect(201);
  await carla.post(`/requests/${request}/orders`, { reference: 'SO-1', blocks: true }).expect(201);
  const orderFile = ['system;reference;ownerDepartment', 'ERP;SO-2;CS'];
  const { import: orderImport } = await importFile(beatriz, 'orders', orderFile);
  const incident = await id(beatriz, '/incidents', {
    order: { system: 'ERP', reference: 'SO-1' },
    kind: 'REWORK',
    detectionPoint: 'BEFORE_RELEASE',
    detectedOn: '2026-03-02',
    summary: 'Drilled to the old drawing.',
  });
  const correctiveAction = await id(beatriz, `/incidents/${incident}/actions`, {
    ...{ change: 'Ask again.', departmentId: eng.id, ownerId: erik.userId, dueOn: '2026-03-20' },
  });
  const idea = { departmentId: eng.id, title: 'Name the revision', body: 'On the form.' };
  const suggestion = await id(carla, '/suggestions', idea);
  const proposal = { requesterDepartmentId: cs.id, providerDepartmentId: eng.id, terms: terms() };
  const negotiation = await beatriz.post('/agreement-negotiations', proposal).expect(201);
  const { id: negotiationId, agreementId, currentHash } = negotiation.body as Record<string, string>;
  const backtest = await id(beatriz, `/agreement-negotiations/${negotiationId}/proposals/1/backtests`, {});
  const agreementDraft = await id(beatriz, '/agreement-drafts', proposal);
  const view = { departmentId: eng.id, name: 'Late', shared: true, filter: { overdue: true } };
  const queueView = await id(erik, '/queue-views', view);
  const about = { departmentId: eng.id, readers: 'EVERYBODY', title: 'Revisions', body: 'D.', reviewOn: '2026-06-05' };
  const article = await id(erik, '/articles', { ...about, ownerId: erik.userId });
  const policy = await id(erika, '/articles', {
    ...{ ...about, kind: 'POLICY', ownerId: erika.userId },
    acknowledgement: { departmentIds: [cs.id], by: '2026-03-13' },
  });
  const { id: offer, hash } = (wish.body as { onTheTable: { id: string; hash: string } }).onTheTable;
  return {
    ...{ request, draft, other, wandering, asked, question, offer, hash, expedite, transfer, invitation, incident },
    ...{ correctiveAction, suggestion },
    ...{ customer, template },
    ...(await webhookThings(world.admin)),
    orderImport: orderImport!.id,
    ...{
      attachment: (file.body as { id: string }).id,
      negotiation: negotiationId!,
      agreement: agreementId!,
      currentHash: currentHash!,
      agreementDraft,
      backtest,
      queueView,
      ...{ article, policy },
    },
  };
}

async function webhookThings(admin: Caller): Promise<Record<string, string>> {
  const made = async (path: string, body: object): Promise<string> =>
    ((await admin.post(path, body).expect(201)).body as { id: string }).id;
  const webhook = await made('/webhook-endpoints', { url: 'https://erp.example/hooks' });
  return {
    webhook,
    leavingWebhook: await made('/webhook-endpoints', { url: 'https://old.example/hooks' }),
    webhookDelivery: await made(`/webhook-endpoints/${webhook}/pings`, {}),
  };
}
