import type { TestApp } from '../app.js';
import { onWorld } from '../world.js';
import { aDepartment, type DepartmentHandle } from './departments.js';
import { aUser, clientsOf, lasting, signInAdmin, type Client } from './identity.js';

const HOUR = 3600;

/**
 * Customer Service in São Paulo asks Engineering in Berlin which revision applies. Quality has no part until a request
 * is transferred to it.
 */
export interface RequestWorld {
  app: TestApp;
  cs: DepartmentHandle;
  eng: DepartmentHandle;
  qa: DepartmentHandle;
  /** The service "part clarification" of Engineering. Part number and revision are required. */
  serviceId: string;
  admin: Client;
  /** Leads Customer Service. */
  beatriz: Client;
  /** Two members of Customer Service. */
  carla: Client;
  clara: Client;
  /** Leads Engineering. */
  erika: Client;
  /** Works in Engineering. */
  erik: Client;
  /** Works in Quality. */
  quinn: Client;
  /** An executive. */
  eva: Client;
  /** Belongs to no department. */
  sam: Client;
}

export async function aRequestWorld(env: NodeJS.ProcessEnv = {}): Promise<RequestWorld> {
  const { app, told } = await onWorld('requests', { env }, build);
  return { app, ...told.places, ...clientsOf(app.http, told.people) };
}

async function build(app: TestApp) {
  const admin = await signInAdmin(app.http);
  const person = async (name: string, more = {}): Promise<Client> =>
    lasting(app.http, await aUser(app.http, admin, name, more));
  const people = {
    beatriz: await person('Beatriz Lima'),
    carla: await person('Carla Mendes'),
    clara: await person('Clara Costa'),
    erika: await person('Erika Sommer'),
    erik: await person('Erik Brandt'),
    quinn: await person('Quinn Harper'),
    eva: await person('Eva Lindqvist', { executive: true }),
    sam: await person('Sam Stranger'),
  };
  const { beatriz, carla, clara, erika, erik, quinn } = people;
  const zone = 'America/Sao_Paulo';
  const hours = { from: '08:00', to: '17:00' };
  const cs = await aDepartment(admin, { code: 'CS', zone, hours, leads: [beatriz], members: [carla, clara] });
  const eng = await aDepartment(admin, { code: 'ENG', leads: [erika], members: [erik] });
  const qa = await aDepartment(admin, { code: 'QA', zone: 'America/New_York', members: [quinn] });
  const places = { cs, eng, qa, serviceId: await aService(admin) };
  return { places, people: { ...people, admin: await lasting(app.http, admin) } };
}

async function aService(admin: Client): Promise<string> {
  const target = { firstResponseSeconds: 4 * HOUR, resolutionSeconds: 16 * HOUR };
  const { body } = await admin
    .post('/departments/ENG/services', {
      code: 'part-clarification',
      name: 'Part clarification',
      description: 'Which part is right for this order?',
      intake: [
        { key: 'partNumber', label: 'Part number', kind: 'text', required: true },
        { key: 'revision', label: 'Revision on the order', kind: 'choice', required: true, choices: ['A', 'B', 'C'] },
        { key: 'pieces', label: 'Pieces', kind: 'number', required: false },
      ],
      targets: { P1: target, P2: target, P3: target, P4: target },
      effortMinutes: 45,
      nominalRate: { amount: '10000', currency: 'USD' },
      questionTemplates: [],
    })
    .expect(201);
  return (body as { id: string }).id;
}

export interface RequestHandle {
  id: string;
  number: string;
}

/** The body of a request. By default the whole form is filled in. */
export const anAsk = (world: RequestWorld, more: object = {}): object => ({
  serviceId: world.serviceId,
  title: 'Which drawing revision applies to the valve block?',
  description: 'The order says B, the drawing on the server is C.',
  intake: { partNumber: 'VB-220', revision: 'B' },
  ...more,
});

/** A request of Customer Service to Engineering, by Carla by default. */
export async function aRequest(world: RequestWorld, more: object = {}, by = world.carla): Promise<RequestHandle> {
  const { body } = await by.post('/requests', anAsk(world, more)).expect(201);
  return body as RequestHandle;
}

/** Such a request, answered by Erik. */
export async function anAnsweredRequest(world: RequestWorld, more: object = {}): Promise<RequestHandle> {
  const request = await aRequest(world, more);
  await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'Revision B.' }).expect(200);
  return request;
}
