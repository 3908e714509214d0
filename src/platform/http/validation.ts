import { ArgumentMetadata, Injectable, ValidationError, ValidationPipe } from '@nestjs/common';
import { sentenceOf } from './fault-sentences.js';
import { refuse } from './http.errors.js';
import { ProblemFault } from './problem.js';
import { Refusal } from './refusal.js';
import { rememberRules } from './remembered-rules.js';
import { pointerTo, storageFaults } from './storable.js';

rememberRules();

/** Refuses unknown fields, does not convert values silently, and reports all faults at once. */
@Injectable()
export class StrictValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transformOptions: { enableImplicitConversion: false, exposeDefaultValues: true },
      exceptionFactory: (errors) => refuseFaults(errors.flatMap((error) => faultsOf(error, ''))),
    });
  }

  override async transform(value: unknown, argument: ArgumentMetadata): Promise<unknown> {
    if (argument.type !== 'custom') refuseWhatCannotBeRead(value, argument);
    return super.transform(value, argument);
  }
}

const PIPE = new StrictValidationPipe();

/** Validates input that did not come as a body by the rules of that body. @throws http.validation_failed */
export const readBody = async <Body extends object>(type: new () => Body, value: unknown): Promise<Body> =>
  (await PIPE.transform(value, { type: 'body', metatype: type })) as Body;

/** Refuses the request with all its faults. */
export const refuseFaults = (errors: ProblemFault[]): Refusal =>
  refuse('http.validation_failed', undefined, { errors });

/** Checks the raw value before it becomes an instance of a class. */
function refuseWhatCannotBeRead(value: unknown, { type, data, metatype }: ArgumentMetadata): void {
  const faults = storageFaults(value, data === undefined ? '' : pointerTo('', data));
  if (faults.length > 0) throw refuseFaults(faults);
  if (type === 'body' && data === undefined && metatype !== undefined && !isPlainObject(value)) {
    throw refuseFaults([{ pointer: '', detail: 'is not a JSON object' }]);
  }
}

const isPlainObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function faultsOf(error: ValidationError, path: string): ProblemFault[] {
  const pointer = pointerTo(path, error.property);
  const own = error.constraints === undefined ? [] : [{ pointer, detail: sentenceOf(error) }];
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}
