import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { refuse } from '../http/http.errors.js';
import { isId } from '../http/fields.js';
import { KINDS_IN_WORDS, type NamedKind } from '../http/named-fields.js';
import { nameIn, withIds } from './ids-of-names.js';
import { NameRegistry } from './name-registry.js';

/** Makes ids of the names in every body and query, before they are validated. */
@Injectable()
export class NamesPipe implements PipeTransform {
  constructor(private readonly names: NameRegistry) {}

  transform(value: unknown, { type, data, metatype }: ArgumentMetadata): unknown {
    const whole = (type === 'body' || type === 'query') && data === undefined && metatype !== undefined;
    return whole ? withIds(value, metatype as Type<object>, this.names) : value;
  }
}

/** Something in a path, by its id or its name. A text that is neither gets 404. */
abstract class InPathPipe implements PipeTransform<string, Promise<string>> {
  constructor(
    private readonly names: NameRegistry,
    private readonly kind: NamedKind,
  ) {}

  async transform(text: string): Promise<string> {
    if (isId(text)) return text.toLowerCase();
    const name = nameIn(text, this.kind);
    if (name === null) throw refuse('http.not_found');
    return this.names.one(this.kind, name);
  }
}

@Injectable()
export class PersonPipe extends InPathPipe {
  constructor(names: NameRegistry) {
    super(names, 'person');
  }
}

@Injectable()
export class ServicePipe extends InPathPipe {
  constructor(names: NameRegistry) {
    super(names, 'service');
  }
}

const inPath =
  (kind: NamedKind) =>
  (name: string): MethodDecorator =>
    ApiParam({ name, type: String, example: KINDS_IN_WORDS[kind].example, description: KINDS_IN_WORDS[kind].takes });

/** Describes the parameter that `PersonPipe` reads. */
export const PersonInPath = inPath('person');

/** Describes the parameter that `ServicePipe` reads. */
export const ServiceInPath = inPath('service');
