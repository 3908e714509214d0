import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../../platform/http/http.errors.js';

/**
 * The version in `If-Match`, or null without one: a calendar version that nobody has set yet has no tag to send.
 * @throws http.bad_etag (400)
 */
export const IfMatchWhenGiven = createParamDecorator((_data: unknown, context: ExecutionContext): number | null => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) return null;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw refuse('http.bad_etag');
  return Number(version);
});
