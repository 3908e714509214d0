import { ArgumentsHost, Catch, ExceptionFilter, Logger } from '@nestjs/common';
import { FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { isPage } from '../pages/page.js';
import { sendProblemPage } from '../pages/problem-page.js';
import { refuse } from './http.errors.js';
import { Problem } from './problem.js';
import { refusalOf } from './problem-of.js';
import { problemType, Refusal } from './refusal.js';
import { traceIdOf } from './trace.js';

const RETRY_AFTER_SECONDS = 2;

/** Turns every error into an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = refusalOf(error) ?? this.bug(error, request);
    this.logger.debug({ code: refusal.code, status: refusal.status, traceId: traceIdOf(request) }, refusal.message);
    if (!reply.sent) this.answer(request, reply, refusal);
  }

  /** A program gets a problem document, a person gets a page. */
  protected answer(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): void {
    if (!isForPerson(request)) return sendProblem(reply, refusal, traceIdOf(request));
    announce(reply, refusal, traceIdOf(request));
    sendProblemPage(reply, refusal, traceIdOf(request));
  }

  private bug(error: unknown, request: FastifyRequest): Refusal {
    this.logger.error({ err: error, traceId: traceIdOf(request), url: request.url }, 'A bug answered 500');
    return refuse('http.internal');
  }
}

/** A person asked for a page, or typed an address that nothing has. */
const isForPerson = (request: FastifyRequest): boolean =>
  isPage(request) ||
  (request.headers['sec-fetch-mode'] === 'navigate' && request.is404 && !request.url.startsWith('/api/'));

/** Sends the refusal as a problem document, with the headers that its status needs. */
export function sendProblem(reply: FastifyReply, refusal: Refusal, traceId: string): void {
  if (refusal.status === 401) void reply.header('www-authenticate', 'Bearer realm="lockstep"');
  void announce(reply, refusal, traceId)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(toProblem(refusal, traceId)));
}

/** Sets the status and the headers of a refusal, for documents and pages. */
export function announce(reply: FastifyReply, { status }: Refusal, traceId: string): FastifyReply {
  if (status === 503) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  return reply.status(status).header('x-trace-id', traceId);
}

const toProblem = (refusal: Refusal, traceId: string): Problem => ({
  type: problemType(refusal.code),
  title: STATUS_CODES[refusal.status] ?? 'Refused',
  status: refusal.status,
  detail: refusal.message,
  code: refusal.code,
  ...refusal.extras,
  traceId,
});
