import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiOperation, ApiResponse, type ApiResponseNoStatusOptions } from '@nestjs/swagger';
import { Access, type AccessRule, type PolicyOfAct } from '../auth/index.js';

/** The body that goes with a status: a class, a list of one, none, or words of the document. */
type Response = Type | [Type] | null | ApiResponseNoStatusOptions;

export interface OperationFacts {
  summary: string;
  description: string;
  access: AccessRule | PolicyOfAct;
  /** By status. The lowest one is sent, unless the controller sets another. */
  responses: Record<number, Response>;
}

/**
 * Says in one place about a route what its signature does not: who may call it, what it answers, and its texts in the
 * document. The refusals that follow from how the house works are added by `completeOperations`.
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

function described(response: Response): ApiResponseNoStatusOptions {
  if (response === null) return {};
  return typeof response === 'function' || Array.isArray(response) ? { type: response } : response;
}
