import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { FastifyRequest } from 'fastify';
import { isPage } from '../pages/page.js';
import { pointerTo } from './storable.js';
import { refuseFaults } from './validation.js';

type RouteArguments = Record<string, { data?: unknown }>;

/**
 * Refuses unknown query parameters as a mistake of the caller, also where an operation takes no query at all. Pages
 * accept them, because mail programs and search engines add their own, and the reader cannot change that.
 */
@Injectable()
export class KnownQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const given = Object.keys(request.query as object);
    if (given.length === 0 || isPage(request)) return true;
    const taken = queryArgumentsOf(context);
    // A whole query is a DTO, and the DTO's own rules refuse unknown parameters.
    if (taken.includes(undefined)) return true;
    const unknown = given.filter((name) => !taken.includes(name));
    if (unknown.length === 0) return true;
    throw refuseFaults(unknown.map((name) => ({ pointer: pointerTo('', name), detail: 'is not known here' })));
  }
}

function queryArgumentsOf(context: ExecutionContext): unknown[] {
  const all = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) as unknown;
  return Object.entries((all ?? {}) as RouteArguments)
    .filter(([kind]) => kind.startsWith(`${RouteParamtypes.QUERY}:`))
    .map(([, argument]) => argument.data);
}
