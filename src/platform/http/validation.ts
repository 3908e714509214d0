import { ValidationError, ValidationPipe } from '@nestjs/common';
import { refuse } from './http.errors.js';
import { ProblemFault } from './problem.js';

/** Unknown fields are refused, nothing is converted behind the caller's back, every fault is named at once. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    transformOptions: { enableImplicitConversion: false, exposeDefaultValues: true },
    exceptionFactory: (errors) =>
      refuse('http.validation_failed', undefined, { errors: errors.flatMap((error) => faultsOf(error, '')) }),
  });

function faultsOf(error: ValidationError, path: string): ProblemFault[] {
  // RFC 6901: ~ and / inside a name are written ~0 and ~1.
  const pointer = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    pointer,
    detail: rule === 'whitelistValidation' ? 'is not known here' : withoutItsName(message, error.property),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}

/** The pointer says which field it is; the sentence need not repeat it. */
const withoutItsName = (message: string, property: string): string =>
  message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
