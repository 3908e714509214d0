import { type Caller, anEstate, type Estate } from '../security/estate.js';
import { emailOf } from '../support/builders/identity.js';
import { aRequest, anAsk } from '../support/builders/requests.js';

const NO_ID = '01990000-0000-7000-8000-000000000000';
const NO_MAIL = 'nobody.at.all@meridian.example';
const SERVICE = 'ENG/part-clarification';

interface Named {
  id: string;
  number: string;
}

describe('a name', () => {
  let estate: Estate;
  beforeAll(async () => {
    estate = await anEstate();
  });
  afterAll(() => estate.app.close());

  const numbersOf = ({ body }: { body: unknown }): string[] =>
    (body as { data: Named[] }).data.map((each) => each.number);

  it('of a service, a department and a person sends a request', async () => {
    const { world } = estate;
    const ask = {
      serviceId: SERVICE,
      title: 'Which side?',
      requesterDepartmentId: 'cs',
      onBehalfOfId: emailOf('Clara Costa'),
    };
    const { body } = await world.carla.post('/requests', ask).expect(201);
    expect(body).toMatchObject({
      serviceId: world.serviceId,
      requesterDepartment: { code: 'CS' },
      onBehalfOf: { name: 'Clara Costa' },
    });
  });

  it('of a service, a department and a person narrows a list', async () => {
    const { world } = estate;
    const { number } = await aRequest(world);
    await world.erik.put(`/requests/${number}/assignment`, { assigneeId: emailOf('Erik Brandt') }).expect(200);
    for (const filter of [
      `assigneeId=${emailOf('Erik Brandt').toUpperCase()}`,
      'serviceId=part-clarification&providerDepartmentId=ENG',
    ]) {
      expect(numbersOf(await world.carla.get(`/requests?holderDepartmentId=ENG&${filter}`).expect(200))).toContain(
        number,
      );
    }
    expect(numbersOf(await world.carla.get(`/requests?holderDepartmentId=QA`).expect(200))).not.toContain(number);
    const queue = `/departments/ENG/queue?requesterDepartmentId=CS&assigneeId=${emailOf('Erik Brandt')}`;
    expect(numbersOf(await world.erik.get(queue).expect(200))).toContain(number);
  });

  it('of a person and a service stands in a path', async () => {
    const { world, callers } = estate;
    const person = await callers.admin.get(`/users/${emailOf('Carla Mendes')}`).expect(200);
    expect(person.body).toMatchObject({ id: world.carla.userId });
    const service = await world.carla.get(`/services/${encodeURIComponent(SERVICE)}`).expect(200);
    expect(service.body).toMatchObject({ id: world.serviceId });
    await callers.admin.put(`/departments/QA/members/${emailOf('Sam Stranger')}`, { lead: false }).expect(200);
    await callers.admin.delete(`/departments/QA/members/${emailOf('Sam Stranger')}`).expect(204);
  });

  it('of a request narrows the stream of events', async () => {
    const { world } = estate;
    const { id, number } = await aRequest(world);
    await world.app.settle();
    const { text } = await world.carla.get(`/events?follow=false&after=0&requestId=${number}`).expect(200);
    expect(text).toContain(id);
  });

  it('stays an id in a kept view', async () => {
    const { world } = estate;
    const view = {
      departmentId: 'ENG',
      name: 'Carla',
      shared: false,
      filter: { serviceId: SERVICE, assigneeId: 'me' },
    };
    const { body } = await world.erik.post('/queue-views', view).expect(201);
    expect(body).toMatchObject({ filter: { serviceId: world.serviceId, assigneeId: 'me' } });
  });

  /** The answers to a name that nobody has and to an id that nothing has, without what differs between any two calls. */
  async function bothWays(
    call: (name: string) => ReturnType<Caller['get']>,
    name: string,
  ): Promise<[unknown, unknown]> {
    const [ofName, ofId] = [await call(name), await call(NO_ID)];
    const told = ({ status, body }: { status: number; body: unknown }): unknown => ({
      status,
      body: { ...(body as object), traceId: '', asOf: '' },
    });
    return [told(ofName), told(ofId)];
  }

  it.each<[string, string, (estate: Estate) => (name: string) => ReturnType<Caller['get']>]>([
    [
      'a service',
      'ENG/nothing',
      ({ world }) =>
        (serviceId) =>
          world.carla.post('/requests', { ...anAsk(world), serviceId }),
    ],
    [
      'a department',
      'NOPE',
      ({ world }) =>
        (toDepartmentId) =>
          world.erik.post('/requests/ENG-1/transfers', { toDepartmentId, reason: 'x' }),
    ],
    [
      'a person',
      NO_MAIL,
      ({ world }) =>
        (onBehalfOfId) =>
          world.carla.post('/requests', { ...anAsk(world), onBehalfOfId }),
    ],
    [
      'a person in a path',
      NO_MAIL,
      ({ callers }) =>
        (person) =>
          callers.admin.get(`/users/${person}`),
    ],
    [
      'a person in a filter',
      NO_MAIL,
      ({ callers }) =>
        (person) =>
          callers.stranger.get(`/requests?askerId=${person}`),
    ],
    [
      'a service in a path',
      'ENG%2Fnothing',
      ({ callers }) =>
        (service) =>
          callers.rep.get(`/services/${service}`),
    ],
  ])('of %s that nobody has is answered like an id that nothing has', async (_what, name, call) => {
    const [ofName, ofId] = await bothWays(call(estate), name);
    expect(ofName).toEqual(ofId);
  });

  it('of somebody whom the reader does not see finds as little as one that nobody has', async () => {
    const { stranger } = estate.callers;
    for (const name of [emailOf('Carla Mendes'), NO_MAIL]) {
      expect(numbersOf(await stranger.get(`/requests?askerId=${name}`).expect(200))).toEqual([]);
    }
  });

  it('gives nobody a right that the id does not give', async () => {
    const { stranger } = estate.callers;
    const { world } = estate;
    await stranger.post('/requests', { serviceId: SERVICE, title: 'x', requesterDepartmentId: 'CS' }).expect(403);
    await stranger.put('/orders/ERP/SO-1', { ownerDepartmentId: 'FIN', customer: 'Mine now' }).expect(403);
    const { body } = await stranger.get(`/users/${emailOf('Carla Mendes')}/absences`).expect(404);
    const byId = await stranger.get(`/users/${world.carla.userId}/absences`).expect(404);
    expect({ ...(body as object), traceId: '' }).toEqual({ ...(byId.body as object), traceId: '' });
  });
});
