import { applyDecorators, createParamDecorator, ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './http.errors.js';

/** The strong entity tag of this version of a document. */
export const etagOf = (version: number): string => `"${version}"`;

/** Sets the answer's `ETag` to the version and returns the document. */
export function withETag<T extends { version: number }>(reply: FastifyReply, document: T): T {
  void reply.header('etag', etagOf(document.version));
  return document;
}

/**
 * The version that the caller read, from `If-Match`.
 * @throws http.if_match_required (428), http.bad_etag (400)
 */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined || header === '') throw refuse('http.if_match_required');
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw refuse('http.bad_etag');
  return Number(version);
});

/** Documents that the operation needs `If-Match`. */
export const NeedsIfMatch = (): MethodDecorator =>
  applyDecorators(ApiHeader({ name: 'If-Match', required: true, description: 'The ETag you read.', example: '"1"' }));

/** @throws http.stale_version (412) with the current ETag */
export function requireVersion(expected: number, current: number): void {
  if (expected !== current) throw refuse('http.stale_version', undefined, { currentETag: etagOf(current) });
}
