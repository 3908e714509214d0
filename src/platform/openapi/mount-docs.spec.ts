import { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { smallApp } from '../http/testing/small-app.js';

const CARLA = { name: 'Carla Mendes', role: 'representative', email: 'carla@demo.example', password: 'three-wet-owls' };

describe('the page at /docs', () => {
  let app: NestFastifyApplication;
  afterEach(() => app.close());

  const read = (file: string) => supertest(app.getHttpServer()).get(`/docs/${file}`).set('accept-encoding', 'gzip');

  async function startScript(parts: Partial<Parameters<typeof smallApp>[0]>): Promise<string> {
    app = await smallApp({ controllers: [], ...parts });
    return (await read('swagger-ui-init.js').expect(200)).text;
  }

  it('offers to sign in as people to try', async () => {
    const script = await startScript({ signInsToTry: [CARLA] });
    expect(script).toContain(CARLA.email);
    expect(script).toContain(CARLA.password);
  });

  it.each([{}, { signInsToTry: [CARLA], env: { NODE_ENV: 'production' } }])(
    'offers nobody elsewhere, and never in production: %j',
    async (parts) => {
      const script = await startScript(parts);
      expect(script).toContain('"lockstepSignIns": []');
      expect(script).not.toContain(CARLA.email);
      expect(script).not.toContain(CARLA.password);
    },
  );

  it('is sent once, and compressed', async () => {
    app = await smallApp({ controllers: [] });
    for (const file of ['swagger-ui-bundle.js', 'docs.css', 'find-operations.mjs']) {
      const { headers } = await read(file).expect(200).expect('content-encoding', 'gzip');
      await read(file).set('if-none-match', headers.etag!).expect(304);
    }
  });
});
