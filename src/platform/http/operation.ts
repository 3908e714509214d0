import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiOperation, ApiResponse, type ApiResponseNoStatusOptions } from '@nestjs/swagger';
import { Access, type AccessRule, type PolicyOfAct } from '../auth/index.js';
import { PageOf } from './pagination.js';

/**
 * The body of a response: a class, a list of one class, no body, or a description for the API document. `PageInterceptor`
 * sends a list as its only page.
 */
type Response = Type | [Type] | null | ApiResponseNoStatusOptions;

export interface OperationFacts {
  summary: string;
  description: string;
  access: AccessRule | PolicyOfAct;
  /** Responses by status. The lowest status is sent, unless the controller sets another. */
  responses: Record<number, Response>;
}

/**
 * Describes a route in one place: its access rule, its responses, and its texts in the API document.
 * `completeOperations` adds the refusals that are common to all routes.
 */
export function Operation(id: string, { summary, description, access, responses }: OperationFacts): MethodDecorator {
  const statuses = Object.keys(responses).map(Number);
  return applyDecorators(
    HttpCode(Math.min(...statuses)),
    Access(access),
    ApiOperation({ operationId: id, summary, description }),
    ...statuses.map((status) => ApiResponse({ ...described(responses[status]!), status })),
  );
}

/** A response with the address of the new thing in `Location`. */
export const created = (type: Type): Response => withHeader(type, 'Location');

/** A response with the version of the document in `ETag`, which `withETag` sends. */
export const versioned = (type: Type): Response => withHeader(type, 'ETag');

const withHeader = (type: Type, name: string): Response => ({
  type,
  headers: { [name]: { $ref: `#/components/headers/${name}` } },
});

function described(response: Response): ApiResponseNoStatusOptions {
  if (response === null) return {};
  if (Array.isArray(response)) return { type: PageOf(response[0]) };
  return typeof response === 'function' ? { type: response } : response;
}
