import type { AddressInfo } from 'node:net';
import { createClient } from '../../libs/console/src/client/client/index.js';
import * as lockstep from '../../libs/console/src/client/index.js';
import { PASSWORD, emailOf } from '../support/builders/identity.js';
import { aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

type Connection = ReturnType<typeof createClient>;

/** What the generator makes of openapi.json is enough to work with: no address, body or answer is written by hand here. */
describe('the generated client', () => {
  let world: RequestWorld;
  let carla: Connection;
  let erik: Connection;

  beforeAll(async () => {
    world = await aRequestWorld();
    await world.app.app.listen(0, '127.0.0.1');
    [carla, erik] = [await signedIn('Carla Mendes'), await signedIn('Erik Brandt')];
  });
  afterAll(() => world.app.close());

  async function signedIn(name: string): Promise<Connection> {
    const { port } = world.app.app.getHttpServer().address() as AddressInfo;
    const client = createClient({ baseUrl: `http://127.0.0.1:${port}` });
    const { data, error } = await lockstep.signIn({ client, body: { email: emailOf(name), password: PASSWORD } });
    if (data === undefined) throw new Error(error.detail);
    client.setConfig({ auth: data.accessToken });
    return client;
  }

  it('walks a request from the question to the confirmed answer', async () => {
    const asked = await lockstep.submitRequest({
      client: carla,
      body: {
        serviceId: 'ENG/part-clarification',
        requesterDepartmentId: 'CS',
        title: 'Which drawing revision applies to the valve block?',
        description: 'The order says B, the drawing on the server is C.',
        intake: { partNumber: 'VB-220', revision: 'B' },
      },
    });
    const path = { request: asked.data!.id };
    expect(asked.data?.state).toBe('SUBMITTED');

    const accepted = await lockstep.acceptRequest({ client: erik, path, body: {} });
    expect(accepted.data?.state).toBe('ACCEPTED');

    const question = await lockstep.askQuestion({ client: erik, path, body: { body: 'Which side?' } });
    const replied = await lockstep.replyToQuestion({
      client: carla,
      path: { ...path, question: question.data!.id },
      body: { body: 'Left.' },
    });
    expect(replied.data?.outcome).toBe('REPLIED');

    const answered = await lockstep.resolveRequest({
      client: erik,
      path,
      body: { answer: 'Revision C, left-handed.' },
    });
    expect(answered.data?.state).toBe('RESOLVED');
    const confirmed = await lockstep.confirmResolution({ client: carla, path });
    expect(confirmed.data?.state).toBe('CLOSED');
  });

  it('knows a refusal by its code, and a list by its rows', async () => {
    const { error } = await lockstep.getRequest({ client: carla, path: { request: 'ENG-999999' } });
    expect(error?.code).toBe('request.not_found');
    const { data } = await lockstep.listRequests({ client: carla, query: { state: ['CLOSED'] } });
    expect(data?.data.map(({ title }) => title)).toEqual(['Which drawing revision applies to the valve block?']);
  });
});
