import { applyDecorators } from '@nestjs/common';
import { registerDecorator } from 'class-validator';
import { type Bounds, described, type FieldFacts, isId } from './fields.js';
import { listOf } from './list-fields.js';

/** Things that people name by more than an id. */
export type NamedKind = 'person' | 'department' | 'service' | 'request';

interface KindInWords {
  /** The spelling of a name. */
  name: RegExp;
  example: string;
  /** The end of the description of a field: the names that it takes. */
  takes: string;
  /** The sentence for a text that is neither. */
  neither: string;
}

/** By kind: the spelling of a name, and the words about it. */
export const KINDS_IN_WORDS: Record<NamedKind, KindInWords> = {
  person: {
    // As `PLAIN_ADDRESS`, with a bound: the look-up sees it before the check of what can be stored.
    name: /^[\w.!#$%&'*+=?^`{|}~-]{1,100}@[A-Za-z0-9.-]{1,150}$/,
    example: 'erik.brandt@meridian.example',
    takes: 'By id or e-mail address.',
    neither: 'is neither the id of a person nor an e-mail address',
  },
  department: {
    name: /^[A-Za-z]{2,8}$/,
    example: 'ENG',
    takes: 'By id or code.',
    neither: 'is neither the id of a department nor a code like ENG',
  },
  request: {
    name: /^[A-Za-z]{2,8}-[0-9]{1,9}$/,
    example: 'ENG-1042',
    takes: 'By id or number.',
    neither: 'is neither the id of a request nor a number like ENG-1042',
  },
  service: {
    name: /^[A-Za-z0-9-]{2,36}\/[A-Za-z0-9-]{1,60}$/,
    example: 'ENG/part-clarification',
    takes: 'By id, or by both codes, as in ENG/part-clarification.',
    neither: 'is neither the id of a service nor a code like ENG/part-clarification',
  },
};

/** The extension of a schema with the names that its field takes. `describeNames` makes it part of the description. */
export const TAKES = 'x-takes';

/** The rule by which `ids-of-names.ts` recognises a field. */
export const NAMED = 'isNamed';

export const IsRequest = (facts: FieldFacts = {}): PropertyDecorator => named('request', {}, facts);

export const IsPerson = (facts: FieldFacts = {}): PropertyDecorator => named('person', {}, facts);

/** A person, or `me` for the caller. */
export const IsPersonOrMe = (facts: FieldFacts = {}): PropertyDecorator =>
  named('person', { words: ['me'] }, { example: 'me', ...facts });

export const IsDepartment = (facts: FieldFacts = {}): PropertyDecorator => named('department', {}, facts);

export const IsDepartmentList = (length: Bounds, facts: FieldFacts = {}): PropertyDecorator =>
  listed('department', {}, length, facts);

/** @param within the field of the same object that has the department of the service */
export const IsService = (facts: FieldFacts = {}, within?: string): PropertyDecorator =>
  named('service', { within }, facts);

/** @param within the field of the same object that has the department of the services */
export const IsServiceList = (length: Bounds, facts: FieldFacts = {}, within?: string): PropertyDecorator =>
  listed('service', { within }, length, facts);

interface Naming {
  /** Words that are taken as they are, like `me`. */
  words?: string[];
  /** The field of the same object with the department of a service. Beside it the own code of the service is enough. */
  within?: string;
}

const named = (kind: NamedKind, naming: Naming, facts: FieldFacts): PropertyDecorator =>
  applyDecorators(
    described({ type: String, example: KINDS_IN_WORDS[kind].example, [TAKES]: takenBy(kind, naming) }, facts),
    becomesId(kind, naming, false),
  );

const listed = (kind: NamedKind, naming: Naming, length: Bounds, facts: FieldFacts): PropertyDecorator =>
  listOf(
    length,
    { type: String, example: [KINDS_IN_WORDS[kind].example], [TAKES]: takenBy(kind, naming) },
    facts,
    becomesId(kind, naming, true),
  );

const takenBy = (kind: NamedKind, { within }: Naming): string =>
  within === undefined
    ? KINDS_IN_WORDS[kind].takes
    : `${KINDS_IN_WORDS[kind].takes} With \`${within}\`, its own code is enough.`;

const becomesId =
  (kind: NamedKind, { words = [], within }: Naming, each: boolean): PropertyDecorator =>
  (target, property) =>
    registerDecorator({
      name: NAMED,
      target: target.constructor,
      propertyName: property as string,
      constraints: [kind, within],
      options: { each },
      validator: {
        // By now names have become ids. The rest has the spelling of neither.
        validate: (value: unknown) => typeof value === 'string' && (isId(value) || words.includes(value)),
        defaultMessage: () => [KINDS_IN_WORDS[kind].neither, ...words.map((word) => `nor \`${word}\``)].join(', '),
      },
    });
