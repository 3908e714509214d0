import { Controller, Get, Post } from '@nestjs/common';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { Access, admins, CurrentActor, everybody, inPerson, type Actor } from '../auth/index.js';
import { LimitedLikeSignIn } from './rate-limit.guard.js';
import { person, smallApp } from './testing/small-app.js';

@Controller('doors')
class DoorController {
  @Get('open') @Access(everybody()) open() {
    return { through: true };
  }
  @Get('read') @Access({ scope: 'requests:read', rule: 'Whoever may read.' }) read(@CurrentActor() actor: Actor) {
    return { name: actor.name };
  }
  @Get('admin') @Access(admins()) admin() {
    return { through: true };
  }
  @Get('own') @Access(inPerson()) own() {
    return { through: true };
  }
  @Post('guess') @Access(everybody()) @LimitedLikeSignIn() guess() {
    return { through: false };
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get() read() {
    return {};
  }
}

const people = {
  ann: person('Ann'),
  reader: person('Ann', { scopes: ['requests:read'] }),
  writer: person('Ann', { scopes: ['requests:write'] }),
  boss: person('Boss', { admin: true }),
};

const started: NestFastifyApplication[] = [];
afterEach(async () => {
  for (const app of started.splice(0)) await app.close();
});

async function doors(env: NodeJS.ProcessEnv = {}) {
  const app = await smallApp({ controllers: [DoorController], people, env });
  started.push(app);
  // One server for all, so that the addresses of its callers are alike.
  await app.listen(0, '127.0.0.1');
  const http = supertest(app.getHttpServer());
  return (door: string, token?: string) => {
    const ask = door === 'guess' ? http.post('/api/v1/doors/guess') : http.get(`/api/v1/doors/${door}`);
    return token === undefined ? ask : ask.set('authorization', `Bearer ${token}`);
  };
}

describe('access', () => {
  it.each([
    ['open', undefined, 200],
    ['open', 'nonsense', 200],
    ['read', undefined, 401],
    ['read', 'nonsense', 401],
    ['read', 'two words', 401],
    ['read', 'ann', 200],
    ['read', 'reader', 200],
    ['read', 'writer', 403],
    ['admin', 'ann', 403],
    ['admin', 'boss', 200],
    ['own', 'reader', 403],
    ['own', 'ann', 200],
  ])('to the door "%s" with the token %s is answered %i', async (door, token, status) => {
    const { headers } = await (await doors())(door, token).expect(status);
    expect(headers['www-authenticate']).toBe(status === 401 ? 'Bearer realm="lockstep"' : undefined);
  });

  it('goes with the header alone, not with a token in the address', async () => {
    await (await doors())('read?access_token=ann').expect(401);
  });

  it('is never forgotten: the process does not start with a door that has no rule', async () => {
    await expect(smallApp({ controllers: [DoorController, ForgottenController] })).rejects.toThrow(
      'Operations without a policy: ForgottenController.read',
    );
  });
});

describe('the budget', () => {
  it('of a token is told and, once spent, refused with the time to wait', async () => {
    const ask = await doors({ RATE_LIMIT_PER_MINUTE: '2' });
    await ask('read', 'ann').expect(200);
    const last = await ask('read', 'ann').expect(200);
    expect(last.headers['ratelimit-policy']).toBe('"token";q=2;w=60, "user";q=4;w=60');
    expect(last.headers['ratelimit']).toMatch(/^"token";r=0;t=\d+, "user";r=2;t=\d+$/);
    const refused = await ask('read', 'ann').expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body.code).toBe('http.too_many_requests');
    await ask('read', 'boss').expect(200);
  });

  it('of a person is shared by all their tokens', async () => {
    const ask = await doors({ RATE_LIMIT_PER_MINUTE: '2' });
    for (const token of ['ann', 'ann', 'reader', 'reader']) await ask('read', token).expect(200);
    await ask('read', 'writer').expect(429);
  });

  it('of an address pays for tokens that are none, however many are made up', async () => {
    const ask = await doors({ RATE_LIMIT_PER_MINUTE: '3' });
    await ask('read', 'ann').expect(200);
    await ask('read', 'made-up-1').expect(401);
    await ask('read', 'made-up-2').expect(401);
    await ask('read', 'made-up-3').expect(429);
    await ask('open').expect(429);
    await ask('read', 'ann').expect(200);
  });

  describe('for guessing at secrets', () => {
    /** Tries to sign in from a browser behind the proxies that the requests came through. */
    async function tries(env: NodeJS.ProcessEnv) {
      const ask = await doors({ SIGN_IN_LIMIT_PER_MINUTE: '2', ...env });
      return async (email: string | null, through = '') => {
        const guess = ask('guess').set(through === '' ? {} : { 'x-forwarded-for': through });
        return (await (email === null ? guess : guess.send({ email }))).status;
      };
    }
    const someone = (n: number) => `someone.${n}@meridian.example`;

    it('is small for an account, however it is written, and leaves everybody else at its address alone', async () => {
      const guess = await tries({});
      expect(await guess('ann@meridian.example')).toBe(201);
      expect(await guess('Ann@Meridian.Example ')).toBe(201);
      for (let again = 0; again < 30; again += 1) expect(await guess('ann@meridian.example')).toBe(429);
      expect(await guess('bob@meridian.example')).toBe(201);
    });

    it('is ten times as large for an address, whatever accounts it tries, and apart from that of other requests', async () => {
      const ask = await doors({ SIGN_IN_LIMIT_PER_MINUTE: '2' });
      for (let n = 0; n < 20; n += 1)
        await ask('guess')
          .send({ email: someone(n) })
          .expect(201);
      const refused = await ask('guess')
        .send({ email: someone(20) })
        .expect(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      await ask('guess').expect(429);
      await ask('open').expect(200);
    });

    it('belongs to the session whose own password is guessed at', async () => {
      const ask = await doors({ SIGN_IN_LIMIT_PER_MINUTE: '2' });
      for (const status of [201, 201, 429]) await ask('guess', 'ann').expect(status);
      await ask('guess', 'boss').expect(201);
    });

    it('believes nobody who names another address, as long as no proxy is trusted', async () => {
      const guess = await tries({});
      for (let n = 0; n < 20; n += 1) expect(await guess(someone(n), `192.0.2.${n}`)).toBe(201);
      expect(await guess(someone(20), '192.0.2.20')).toBe(429);
    });

    it('counts behind a trusted proxy for the address it saw, not for one that the caller made up', async () => {
      const guess = await tries({ TRUSTED_PROXIES: '127.0.0.1, 10.2.0.0/16' });
      for (let n = 0; n < 20; n += 1) expect(await guess(someone(n), `198.51.100.${n}, 192.0.2.1, 10.2.0.9`)).toBe(201);
      expect(await guess(someone(20), '198.51.100.20, 192.0.2.1, 10.2.0.9')).toBe(429);
      expect(await guess(someone(21), '192.0.2.1, 192.0.2.2, 10.2.0.9')).toBe(201);
      // The proxy at 10.3 is nobody we trust: what it says of others is not believed.
      expect(await guess(someone(22), '192.0.2.1, 10.3.0.1')).toBe(201);
    });

    it('locks nobody out of their account who tries from elsewhere, until ten addresses have tried it', async () => {
      const guess = await tries({ TRUSTED_PROXIES: '127.0.0.1' });
      const ann = 'ann@meridian.example';
      for (let n = 0; n < 3; n += 1) await guess(ann, '192.0.2.1');
      expect(await guess(ann, '192.0.2.1')).toBe(429);
      for (let n = 2; n < 11; n += 1) {
        expect([await guess(ann, `192.0.2.${n}`), await guess(ann, `192.0.2.${n}`)]).toEqual([201, 201]);
      }
      expect(await guess(ann, '192.0.2.99')).toBe(429);
    });
  });
});

describe('browsers', () => {
  it.each([
    ['https://lockstep.example', 'max-age=31536000; includeSubDomains'],
    ['http://localhost:3000', undefined],
  ])('that reach the application at %s are told about https: %s', async (BASE_URL, told) => {
    const { headers } = await (await doors({ BASE_URL }))('open').expect(200);
    expect(headers['strict-transport-security']).toBe(told);
  });
});
