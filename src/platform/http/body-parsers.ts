import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyRequest } from 'fastify';
import { readForm, takesForm } from '../pages/page.js';
import { refuse } from './http.errors.js';

type Done = (error: Error | null, body?: unknown) => void;
type Parse = (request: FastifyRequest, body: string | Buffer, done: Done) => void;

/**
 * Reads bodies as JSON; an empty body counts as no body. Operations that take uploads or page forms read those
 * themselves.
 */
export function readOnlyJson(app: NestFastifyApplication): void {
  // Refuses `__proto__` and `constructor.prototype`, which could change every object of the process.
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  use(app, 'application/json', (request, body, done) => {
    const text = body.toString();
    // A PUT whose address says everything has no body, but clients announce JSON all the same.
    if (text.trim() === '') done(null);
    else void parse(request, text, (error, value) => (error ? done(refuse('http.bad_json')) : done(null, value)));
  });
  // Any web page can send a form, so the API takes no forms, and no plain text, which a form can also send.
  use(app, 'application/x-www-form-urlencoded', (request, body, done) =>
    takesForm(request) ? done(null, readForm(body.toString())) : done(refuse('http.unsupported_media_type')),
  );
  use(app, 'text/plain', (_request, _body, done) => done(refuse('http.unsupported_media_type')));
}

const use = (app: NestFastifyApplication, type: string, parse: Parse): unknown =>
  app.useBodyParser(type, {}, parse as never);
