import { Controller, Delete, Get, Post, Put, Res } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import supertest from 'supertest';
import { admins, everybody } from '../auth/index.js';
import { openApiDocument } from '../openapi/document.js';
import { Operation } from './operation.js';
import { person, smallApp } from './testing/small-app.js';

class CupDto {
  @ApiProperty() name: string;
}

const ABOUT = { summary: 'A cup', description: 'About a cup.' };

@Controller('cups')
class CupController {
  @Get()
  @Operation('listCups', { ...ABOUT, access: everybody(), responses: { 200: [CupDto] } })
  list(): CupDto[] {
    return [];
  }

  @Post()
  @Operation('makeCup', { ...ABOUT, access: everybody(), responses: { 201: CupDto } })
  make(): CupDto {
    return { name: 'blue' };
  }

  @Post('searches')
  @Operation('searchCups', { ...ABOUT, access: everybody(), responses: { 200: CupDto } })
  search(): CupDto {
    return { name: 'blue' };
  }

  @Put('blue')
  @Operation('putCup', {
    ...ABOUT,
    access: everybody(),
    responses: { 200: { type: CupDto, description: 'It was there.' }, 201: CupDto },
  })
  put(@Res({ passthrough: true }) reply: FastifyReply): CupDto {
    void reply.status(201);
    return { name: 'blue' };
  }

  @Delete('blue')
  @Operation('breakCup', { ...ABOUT, access: admins(), responses: { 204: null } })
  break(): void {}
}

describe('an operation', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    const people = { ann: person('Ann'), boss: person('Boss', { admin: true }) };
    app = await smallApp({ controllers: [CupController], people });
  });
  afterAll(() => app.close());

  it.each([
    ['get', 'cups', 200],
    ['post', 'cups', 201],
    ['post', 'cups/searches', 200],
    ['put', 'cups/blue', 201],
    ['delete', 'cups/blue', 204],
  ] as const)('%s %s answers with the status that it names: %i', async (method, path, status) => {
    await supertest(app.getHttpServer())[method](`/api/v1/${path}`).set('authorization', 'Bearer boss').expect(status);
  });

  it('admits by its access rule', async () => {
    const send = () => supertest(app.getHttpServer()).delete('/api/v1/cups/blue');
    await send().expect(401);
    await send().set('authorization', 'Bearer ann').expect(403);
  });

  it('stands in the document with its texts and its answers, and with no other', () => {
    const { paths } = openApiDocument(app);
    expect(paths['/api/v1/cups']!.get).toMatchObject({
      operationId: 'listCups',
      summary: 'A cup',
      description: 'About a cup.\n\n*Access:* Open to everybody.',
    });
    const answers = (path: string, method: 'get' | 'post' | 'put' | 'delete') =>
      Object.entries(paths[`/api/v1/${path}`]![method]!.responses)
        .filter(([status]) => status.startsWith('2'))
        .map(([status, response]) => [status, (response as { description: string }).description]);
    expect(answers('cups/searches', 'post')).toEqual([['200', 'The change was made.']]);
    expect(answers('cups/blue', 'put')).toEqual([
      ['200', 'It was there.'],
      ['201', 'The resource was created.'],
    ]);
    expect(answers('cups/blue', 'delete')).toEqual([['204', 'The change was made. The response has no body.']]);
  });
});
