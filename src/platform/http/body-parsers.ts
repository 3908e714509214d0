import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyRequest } from 'fastify';
import { readForm, takesForm } from '../pages/page.js';
import { refuse } from './http.errors.js';

type Done = (error: Error | null, body?: unknown) => void;
type Parse = (request: FastifyRequest, body: string | Buffer, done: Done) => void;

/** Bodies are JSON; one that is empty counts as none. Uploads and the forms of pages are read where they are expected. */
export function readOnlyJson(app: NestFastifyApplication): void {
  // Refuses `__proto__` and `constructor.prototype`, which would reach into every object of the process.
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  use(app, 'application/json', (request, body, done) => {
    const text = body.toString();
    // A PUT that says everything in its address has no body; clients announce JSON all the same.
    if (text.trim() === '') done(null);
    else void parse(request, text, (error, value) => (error ? done(refuse('http.bad_json')) : done(null, value)));
  });
  // Forms can be sent from any page on the web, so the interface takes none; neither does it take what looks like one.
  use(app, 'application/x-www-form-urlencoded', (request, body, done) =>
    takesForm(request) ? done(null, readForm(body.toString())) : done(refuse('http.unsupported_media_type')),
  );
  use(app, 'text/plain', (_request, _body, done) => done(refuse('http.unsupported_media_type')));
}

const use = (app: NestFastifyApplication, type: string, parse: Parse): unknown =>
  app.useBodyParser(type, {}, parse as never);
