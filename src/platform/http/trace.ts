import { randomBytes } from 'node:crypto';
import { FastifyRequest } from 'fastify';
import { IncomingHttpHeaders } from 'node:http';

const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const NO_TRACE = '0'.repeat(32);

/** The id for the log lines of this request: the caller's W3C trace id if there is one, else a new one. */
export function newTraceId(headers: IncomingHttpHeaders): string {
  const given = TRACEPARENT.exec(firstOf(headers['traceparent']))?.[1];
  return given !== undefined && given !== NO_TRACE ? given : randomBytes(16).toString('hex');
}

/** Fastify uses the trace id as the request id. */
export const traceIdOf = (request: Pick<FastifyRequest, 'id'>): string => request.id;

const firstOf = (header: string | string[] | undefined): string => (Array.isArray(header) ? header[0] : header) ?? '';
