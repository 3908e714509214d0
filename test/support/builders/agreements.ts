import { MONDAY, type TestApp } from '../app.js';
import { onWorld } from '../world.js';
import { aService, TARGETS, type ServiceHandle } from './catalogue.js';
import { aDepartment, type DepartmentHandle } from './departments.js';
import { aUser, clientsOf, lasting, signInAdmin, type Client } from './identity.js';

const HOUR = 3600;

/** Terms with duties for both sides. P3 is resolved within `p3Hours` working hours, the value that leads negotiate. */
export const terms = (p3Hours = 16, more: object = {}) => ({
  targets: { ...TARGETS, P3: { firstResponseSeconds: 2 * HOUR, resolutionSeconds: p3Hours * HOUR } },
  replyTargetSeconds: 8 * HOUR,
  requiredFields: ['partNumber'],
  reopenWindowWorkingDays: 10,
  reviewEveryDays: 90,
  attainmentObjectiveBp: 9000,
  exclusions: '',
  ...more,
});

export interface NegotiationHandle {
  id: string;
  agreementId: string;
  currentHash: string;
}

/** Customer Service in São Paulo and Engineering in Berlin, without an agreement. */
export class AgreementWorld {
  private stories = 0;
  /** Offered by Engineering. */
  service: ServiceHandle;

  private constructor(
    readonly app: TestApp,
    readonly departments: { cs: DepartmentHandle; eng: DepartmentHandle },
    readonly people: Record<
      'beatriz' | 'bruno' | 'carla' | 'erika' | 'eva' | 'ines' | 'sam' | 'quinn' | 'admin',
      Client
    >,
  ) {}

  static async start(): Promise<AgreementWorld> {
    const { app, told } = await onWorld('agreements', {}, build);
    const departments = { cs: told.cs, eng: told.cs };
    const world = new AgreementWorld(app, departments, clientsOf(app.http, told.people));
    await world.newStory();
    return world;
  }

  /** Returns to Monday, with a new Engineering that has no agreements. */
  async newStory(): Promise<void> {
    const { admin, erika } = this.people;
    this.app.clock.set(MONDAY);
    const code = `ENG${String.fromCharCode(65 + this.stories)}`;
    this.stories += 1;
    this.departments.eng = await aDepartment(admin, { code, name: 'Engineering', leads: [erika] });
    this.service = await aService(erika, code);
  }

  /** Proposes terms to the other side, for all services unless the wish names one. */
  propose(by: Client, body: object = terms(), wish: object = {}): ReturnType<Client['post']> {
    const { cs, eng } = this.departments;
    const scope = { requesterDepartmentId: cs.id, providerDepartmentId: eng.id };
    return by.post('/agreement-negotiations', { ...scope, terms: body, ...wish });
  }

  /** A proposal, by Beatriz by default. */
  async aProposal(body: object = terms(), wish: object = {}, by = this.people.beatriz): Promise<NegotiationHandle> {
    return (await this.propose(by, body, wish).expect(201)).body as NegotiationHandle;
  }

  /** An agreement: Beatriz proposes and Erika accepts. */
  async anAgreement(body: object = terms(), wish: object = {}): Promise<NegotiationHandle> {
    const proposal = await this.aProposal(body, wish);
    await this.accept(this.people.erika, proposal).expect(201);
    return proposal;
  }

  accept(by: Client, { id, currentHash }: Pick<NegotiationHandle, 'id' | 'currentHash'>): ReturnType<Client['post']> {
    return by.post(`/agreement-negotiations/${id}/acceptance`, { hash: currentHash });
  }

  counter(by: Client, { id }: { id: string }, body: object): ReturnType<Client['post']> {
    return by.post(`/agreement-negotiations/${id}/proposals`, { terms: body });
  }

  decline(by: Client, { id }: { id: string }): ReturnType<Client['post']> {
    const words = { reason: 'Two of us are on site until May.', alternative: 'The same from June on.' };
    return by.post(`/agreement-negotiations/${id}/decline`, words);
  }

  withdraw(by: Client, { id }: { id: string }): ReturnType<Client['post']> {
    return by.post(`/agreement-negotiations/${id}/withdrawal`, {});
  }

  escalate(by: Client, { id }: { id: string }): ReturnType<Client['post']> {
    return by.post(`/agreement-negotiations/${id}/escalation`, {});
  }

  table(by: Client, { id }: { id: string }, body: object): ReturnType<Client['post']> {
    return by.post(`/agreement-negotiations/${id}/joint-texts`, { terms: body });
  }

  impose(by: Client, { id }: { id: string }, decision: object): ReturnType<Client['post']> {
    return by.post(`/agreement-negotiations/${id}/imposition`, { reason: 'Orders are waiting.', ...decision });
  }

  /** A proposal that Erika declined once and Beatriz escalated. */
  async anEscalation(body: object = terms(), wish: object = {}): Promise<NegotiationHandle> {
    const proposal = await this.aProposal(body, wish);
    await this.decline(this.people.erika, proposal).expect(201);
    await this.escalate(this.people.beatriz, proposal).expect(201);
    return proposal;
  }

  read(by: Client, { id }: { id: string }): ReturnType<Client['get']> {
    return by.get(`/agreement-negotiations/${id}`);
  }

  /** The event types of an agreement, in order. */
  async told({ agreementId }: Pick<NegotiationHandle, 'agreementId'>, by = this.people.carla): Promise<string[]> {
    const { body } = await by.get(`/agreements/${agreementId}/history`).expect(200);
    return (body as { data: { type: string }[] }).data.map(({ type }) => type);
  }

  async stateOf(negotiation: { id: string }): Promise<string> {
    const { body } = await this.read(this.people.beatriz, negotiation).expect(200);
    return (body as { state: string }).state;
  }
}

async function build(app: TestApp) {
  const admin = await lasting(app.http, await signInAdmin(app.http));
  const person = async (name: string, more = {}): Promise<Client> =>
    lasting(app.http, await aUser(app.http, admin, name, more));
  const people = {
    beatriz: await person('Beatriz Lima'),
    bruno: await person('Bruno Alves'),
    carla: await person('Carla Mendes'),
    erika: await person('Erika Sommer'),
    quinn: await person('Quinn Harper'),
    eva: await person('Eva Lindqvist', { executive: true }),
    ines: await person('Ines Duarte', { executive: true }),
    sam: await person('Sam Stranger'),
  };
  const { beatriz, bruno, carla, quinn } = people;
  const cs = await aDepartment(admin, {
    code: 'CS',
    name: 'Customer Service',
    zone: 'America/Sao_Paulo',
    hours: { from: '08:00', to: '17:00' },
    leads: [beatriz, bruno],
    members: [carla],
  });
  await aDepartment(admin, { code: 'QA', name: 'Quality', leads: [quinn] });
  return { cs, people: { ...people, admin } };
}
