import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { FastifyRequest } from 'fastify';
import { refuse } from '../live.errors.js';

/** The position a client that comes back has reached, or null from one that comes for the first time. */
export const LastEventId = createParamDecorator((_data: unknown, context: ExecutionContext): string | null => {
  const id = context.switchToHttp().getRequest<FastifyRequest>().headers['last-event-id'];
  if (id === undefined || id === '') return null;
  if (typeof id !== 'string' || !/^\d{1,18}$/.test(id)) throw refuse('live.bad_position');
  return id;
});
