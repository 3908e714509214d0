import type { TestApp } from '../app.js';
import { onWorld } from '../world.js';
import { aDepartment } from './departments.js';
import { aUser, clientsOf, lasting, signInAdmin, type Client } from './identity.js';
import { ToldRequests } from './told-requests.js';

const HOUR = 3600;

/**
 * Customer Service in São Paulo owns the orders and raises requests to Engineering in Berlin, or to Quality. Requests
 * are created from events at the current time of the clock.
 */
export interface OrderWorld {
  app: TestApp;
  cs: string;
  eng: string;
  qa: string;
  /** Leads Customer Service. */
  carla: Client;
  /** Works in Customer Service. */
  chris: Client;
  /** Works in Engineering. */
  erik: Client;
  /** Works in Quality. */
  quinn: Client;
  /** Belongs to no department. */
  sam: Client;
  /** An executive. */
  eva: Client;
  requests: ToldRequests;
  /** Moves to the instant, and handles everything that is due before it. */
  at(instant: string): Promise<void>;
}

export async function anOrderWorld(at: string): Promise<OrderWorld> {
  const { app, told } = await onWorld('orders', { at }, build);
  const people = clientsOf(app.http, told.people);
  const requests = new ToldRequests(app, people.carla.userId);
  return { app, ...told.departments, ...people, requests, at: (instant) => app.travelTo(instant) };
}

async function build(app: TestApp) {
  const admin = await signInAdmin(app.http);
  const person = async (name: string, more: object = {}): Promise<Client> =>
    lasting(app.http, await aUser(app.http, admin, name, more));
  const carla = await person('Carla Mendes');
  const chris = await person('Chris Novak');
  const erik = await person('Erik Brandt');
  const quinn = await person('Quinn Harper');
  const cs = await aDepartment(admin, {
    code: 'CS',
    name: 'Customer Service',
    zone: 'America/Sao_Paulo',
    hours: { from: '08:00', to: '17:00' },
    replyTargetSeconds: 8 * HOUR,
    leads: [carla],
    members: [chris],
  });
  const eng = await aDepartment(admin, { code: 'ENG', name: 'Engineering', members: [erik] });
  const qa = await aDepartment(admin, { code: 'QA', name: 'Quality', members: [quinn] });
  const sam = await person('Sam Stranger');
  const eva = await person('Eva Lindqvist', { executive: true });
  return { departments: { cs: cs.id, eng: eng.id, qa: qa.id }, people: { carla, chris, erik, quinn, sam, eva } };
}
