import { Controller, Get, Put, Res } from '@nestjs/common';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import supertest from 'supertest';
import { Access, everybody } from '../auth/index.js';
import { IfMatch, requireVersion, withETag } from './etag.js';
import { smallApp } from './testing/small-app.js';

let version = 3;

@Access(everybody())
@Controller('profile')
class ProfileController {
  @Get() show(@Res({ passthrough: true }) reply: FastifyReply) {
    return withETag(reply, { version });
  }
  @Put() change(@IfMatch() expected: number, @Res({ passthrough: true }) reply: FastifyReply) {
    requireVersion(expected, version);
    version += 1;
    return withETag(reply, { version });
  }
}

describe('a document that is edited', () => {
  let app: NestFastifyApplication;
  let http: ReturnType<typeof supertest>;
  beforeAll(async () => {
    app = await smallApp({ controllers: [ProfileController] });
    http = supertest(app.getHttpServer());
  });
  beforeEach(() => (version = 3));
  afterAll(() => app.close());

  const change = (tag: string) => http.put('/api/v1/profile').set('if-match', tag);

  it('is changed by whoever read it last, once', async () => {
    const { headers } = await http.get('/api/v1/profile').expect(200);
    const changed = await change(headers['etag']!).expect(200);
    expect(changed.headers['etag']).toBe('"4"');
    const { body } = await change(headers['etag']!).expect(412);
    expect(body).toMatchObject({ code: 'http.stale_version', currentETag: '"4"' });
  });

  it('is not changed by somebody who does not say what they read', async () => {
    const { body } = await http.put('/api/v1/profile').expect(428);
    expect(body.code).toBe('http.if_match_required');
  });

  it.each(['*', '3', 'W/"3"', '"three"', '"3", "4"', '"-3"'])('is not changed under the tag %s', async (tag) => {
    const { body } = await change(tag).expect(400);
    expect(body.code).toBe('http.bad_etag');
    expect(version).toBe(3);
  });
});
