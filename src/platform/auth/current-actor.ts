import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { FastifyRequest } from 'fastify';
import { Actor } from './actor.js';

const ACTORS = new WeakMap<FastifyRequest, Actor>();

/** The request object carries the actor as far as the controller. From there on the actor is an argument. */
export const setActor = (request: FastifyRequest, actor: Actor): void => void ACTORS.set(request, actor);
export const actorOf = (request: FastifyRequest): Actor | undefined => ACTORS.get(request);

/** The actor of this request. Every operation that is not open has one. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest<FastifyRequest>())!,
);
