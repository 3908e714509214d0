import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { FastifyRequest } from 'fastify';
import { Actor } from './actor.js';

const ACTORS = new WeakMap<FastifyRequest, Actor>();

/** The actor travels with the request object, and from the controller on as an argument. */
export const setActor = (request: FastifyRequest, actor: Actor): void => void ACTORS.set(request, actor);
export const actorOf = (request: FastifyRequest): Actor | undefined => ACTORS.get(request);

/** The actor of this request; present behind every operation that is not open. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest<FastifyRequest>())!,
);
