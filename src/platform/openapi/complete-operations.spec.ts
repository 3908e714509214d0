import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Access, everybody } from '../auth/index.js';
import { NeedsIfMatch } from '../http/etag.js';
import { IsText } from '../http/fields.js';
import { NotIdempotent } from '../http/idempotency.interceptor.js';
import { Operation } from '../http/operation.js';
import { smallApp } from '../http/testing/small-app.js';
import { openApiDocument } from './document.js';

class CupBody {
  @IsText({ max: 10 }) name: string;
}

@Controller('cups')
class CupController {
  @Get() @Access(everybody()) list() {
    return [];
  }
  @Put(':id')
  @Operation('changeCup', {
    summary: 'Change a cup',
    description: 'Changes it.',
    access: { scope: 'requests:write', rule: 'People who own the cup.' },
    responses: { 200: null },
  })
  @NeedsIfMatch()
  change(@Param('id') id: string, @Body() body: CupBody) {
    return { id, ...body };
  }
  @Post() @Access({ scope: 'requests:write', rule: 'Everybody.' }) make(@Body() body: CupBody) {
    return body;
  }
  @Post('secrets') @Access({ scope: 'requests:write', rule: 'Everybody.' }) @NotIdempotent() secret() {
    return {};
  }
}

interface Operation {
  description?: string;
  security: unknown[];
  parameters?: { name?: string; $ref?: string }[];
  responses: Record<string, { $ref?: string }>;
}

describe('the contract', () => {
  let app: NestFastifyApplication;
  let refusals: Record<string, { content?: object }>;
  let operation: (method: string, path: string) => Operation;
  beforeAll(async () => {
    app = await smallApp({ controllers: [CupController] });
    const { openapi, paths, components } = openApiDocument(app);
    refusals = components!.responses as typeof refusals;
    expect(openapi).toBe('3.1.0');
    operation = (method, path) => paths[path]![method as 'get'] as unknown as Operation;
  });
  afterAll(() => app.close());

  const statuses = (method: string, path: string): string[] => {
    const problems = Object.entries(operation(method, path).responses).filter(([status]) => !status.startsWith('2'));
    for (const [, response] of problems) {
      const refusal = refusals[response.$ref!.split('/').at(-1)!]!;
      expect(Object.keys(refusal.content!)).toEqual(['application/problem+json']);
    }
    return problems.map(([status]) => status);
  };
  const names = (method: string, path: string): string[] =>
    (operation(method, path).parameters ?? []).map(({ name, $ref }) => name ?? $ref!.split('/').at(-1)!);

  it('names the refusals that follow from what an operation takes', () => {
    expect(statuses('get', '/api/v1/cups')).toEqual(['429', '503', 'default']);
    expect(statuses('put', '/api/v1/cups/{id}')).toEqual([
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '415',
      '422',
      '428',
      '429',
      '503',
      'default',
    ]);
  });

  it('says who may, and that nobody need sign in', () => {
    expect(operation('put', '/api/v1/cups/{id}').description).toBe('Changes it.\n\n*Access:* People who own the cup.');
    expect(operation('put', '/api/v1/cups/{id}').security).toEqual([{ bearer: [] }]);
    expect(operation('get', '/api/v1/cups').security).toEqual([]);
  });

  it('says which headers a success has', () => {
    const headersOf = (method: string, path: string, status: string): string[] =>
      Object.keys((operation(method, path).responses[status] as { headers: object }).headers);
    expect(headersOf('get', '/api/v1/cups', '200')).toEqual(['X-Trace-Id', 'RateLimit', 'RateLimit-Policy']);
    expect(headersOf('put', '/api/v1/cups/{id}', '200')).toContain('Idempotency-Replayed');
  });

  it('offers a key for retries where one is listened to', () => {
    expect(names('post', '/api/v1/cups')).toContain('Idempotency-Key');
    expect(names('put', '/api/v1/cups/{id}')).toEqual(expect.arrayContaining(['If-Match', 'Idempotency-Key']));
    expect(names('post', '/api/v1/cups/secrets')).toEqual([]);
    expect(names('get', '/api/v1/cups')).toEqual([]);
    expect(operation('post', '/api/v1/cups/secrets')).not.toHaveProperty('x-never-stored');
  });
});
