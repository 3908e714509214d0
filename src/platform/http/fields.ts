import { applyDecorators, Injectable, PipeTransform } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  Equals,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsTimeZone,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  registerDecorator,
  ValidateIf,
  ValidateNested,
  ValidationArguments,
} from 'class-validator';
import { refuse } from './http.errors.js';
import { faultOfLocalDate, isDay } from './local-dates.js';
import { faultOfLine, faultOfReference, faultOfText, type TextBounds, tidied } from './texts.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const YEARS = { least: 1970, most: 2200 };
const TEN_YEARS = 10 * 366 * 24 * 3600;

/**
 * The texts of a field in the API document. Each decorator below states the rule and the document of a field at once, so
 * that the two cannot disagree. A field with a default may be left out.
 */
export interface FieldFacts {
  description?: string;
  example?: unknown;
  default?: unknown;
  /** The name of an enum in the document, where several classes have it. */
  enumName?: string;
}

/** Adds the field to the document. */
export const described = (schema: object, facts: FieldFacts): PropertyDecorator =>
  ApiProperty({
    ...schema,
    ...(facts.default === undefined ? {} : { required: false }),
    ...facts,
  });

export function rule(name: string, options: object, judge: (value: unknown) => string | null): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: property as string,
      options,
      validator: {
        validate: (value: unknown) => judge(value) === null,
        defaultMessage: (args?: ValidationArguments) => judge(args?.value) ?? '',
      },
    });
}

/** A text without white space at its ends. A text without visible characters counts as empty. */
export const IsText = (bounds: TextBounds, facts: FieldFacts = {}): PropertyDecorator =>
  textBy('isText', faultOfText, bounds, facts);

/** A name, title or label: one line of visible characters. */
export const IsLine = (bounds: TextBounds, facts: FieldFacts = {}): PropertyDecorator =>
  textBy('isLine', faultOfLine, bounds, facts);

/** The name of a thing in another system. References that look the same are the same. */
export const IsReference = (facts: FieldFacts = {}): PropertyDecorator =>
  textBy('isReference', faultOfReference, { max: 100 }, facts);

/** A text as it was typed, with its white space: a password, or something that is only compared. */
export const IsVerbatim = (max: number, facts: FieldFacts & { format?: 'password' } = {}): PropertyDecorator =>
  applyDecorators(described({ type: String, maxLength: max }, facts), IsString(), MaxLength(max));

/** A text of one shape. The sentence says which shape, like "is not a currency code like USD". */
export const IsShapedLike = (shape: RegExp, message: string, facts: FieldFacts = {}): PropertyDecorator =>
  applyDecorators(described({ type: String, pattern: shape.source }, facts), Matches(shape, { message }));

/** An e-mail address, where `shape` is given also of that shape. */
export const IsEmailAddress = (facts: FieldFacts = {}, shape?: RegExp, message?: string): PropertyDecorator =>
  applyDecorators(
    described({ type: String, format: 'email' }, facts),
    IsEmail({}, { message }),
    ...(shape === undefined ? [] : [Matches(shape, { message })]),
  );

/** A time zone of the IANA database. */
export const IsZone = (facts: FieldFacts = {}): PropertyDecorator =>
  applyDecorators(described({ type: String }, { example: 'America/Sao_Paulo', ...facts }), IsTimeZone());

const textBy = (
  name: string,
  faultOf: (value: unknown, bounds: TextBounds) => string | null,
  bounds: TextBounds,
  facts: FieldFacts,
): PropertyDecorator =>
  applyDecorators(
    described({ type: String, minLength: bounds.min ?? 1, maxLength: bounds.max }, facts),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidied(value) : value)),
    rule(name, {}, (value) => faultOf(value, bounds)),
  );

/** An ISO 8601 instant with an offset. The DTO gets a Date in whole seconds. */
export function IsInstant(facts: FieldFacts = {}): PropertyDecorator {
  return applyDecorators(
    described({ type: String, format: 'date-time', example: '2026-03-05T17:00:00Z' }, facts),
    Transform(({ value }: { value: unknown }) => toDate(value)),
    rule('isInstant', {}, (value) => {
      if (value instanceof Date) return null;
      return typeof value === 'string' && readInstant(value) !== null
        ? `is not between the years ${YEARS.least} and ${YEARS.most}`
        : 'is not an instant with an offset, like 2026-03-05T17:00:00Z';
    }),
  );
}

/**
 * An instant, or a local date where a whole day is meant. The DTO gets a Date for an instant, and the date as it was
 * written.
 */
export const IsInstantOrDay = (facts: FieldFacts = {}): PropertyDecorator =>
  applyDecorators(
    described(
      {
        anyOf: [
          { type: 'string', format: 'date-time' },
          { type: 'string', format: 'date' },
        ],
        example: '2026-03-05T17:00:00Z',
      },
      facts,
    ),
    Transform(({ value }: { value: unknown }) => toDate(value)),
    rule('isInstantOrDay', {}, (value) => {
      if (value instanceof Date) return null;
      if (typeof value === 'string' && isDay(value)) return faultOfLocalDate(value);
      return typeof value === 'string' && readInstant(value) !== null
        ? `is not between the years ${YEARS.least} and ${YEARS.most}`
        : 'is neither an instant with an offset, like 2026-03-05T17:00:00Z, nor a day, like 2026-03-05';
    }),
  );

function toDate(value: unknown): unknown {
  const date = typeof value === 'string' ? readInstant(value) : null;
  const year = date?.getUTCFullYear() ?? 0;
  return year >= YEARS.least && year <= YEARS.most ? date : value;
}

function readInstant(text: string): Date | null {
  const milliseconds = INSTANT.test(text) && isDay(text.slice(0, 10)) ? Date.parse(text) : NaN;
  return Number.isNaN(milliseconds) ? null : new Date(Math.floor(milliseconds / 1000) * 1000);
}

/** A local date, `YYYY-MM-DD`. */
export const IsLocalDate = (facts: FieldFacts = {}): PropertyDecorator =>
  applyDecorators(
    described({ type: String, format: 'date', example: '2026-03-06' }, facts),
    rule('isLocalDate', {}, faultOfLocalDate),
  );

/** The limits of a number or of the length of a list. Both are included. */
export interface Bounds {
  least?: number;
  most?: number;
}

export const IsInteger = ({ least, most }: Bounds, facts: FieldFacts = {}): PropertyDecorator =>
  applyDecorators(
    described({ type: 'integer', minimum: least, maximum: most }, facts),
    IsInt(),
    ...(least === undefined ? [] : [Min(least)]),
    ...(most === undefined ? [] : [Max(most)]),
  );

/** A duration in whole seconds, from one second to ten years unless other bounds are given. */
export const IsSeconds = ({ least = 1, most = TEN_YEARS, ...facts }: FieldFacts & Bounds = {}): PropertyDecorator =>
  IsInteger({ least, most }, facts);

export const IsFlag = (facts: FieldFacts = {}): PropertyDecorator =>
  applyDecorators(described({ type: Boolean }, facts), IsBoolean());

/** One of the values. */
export const IsOneOf = (
  values: readonly (string | number)[],
  facts: FieldFacts = {},
  message?: string,
): PropertyDecorator => applyDecorators(described({ enum: values }, facts), IsIn(values, { message }));

/** The one value that tells this variant of a body from the others. */
export const IsExactly = (value: string): PropertyDecorator =>
  applyDecorators(described({ enum: [value] }, {}), Equals(value));

/** The id of another resource. */
export const IsId = (facts: FieldFacts = {}): PropertyDecorator =>
  applyDecorators(described({ type: String, format: 'uuid' }, facts), IsUUID());

/** An object with its own shape. The validator alone would accept null and undefined. */
export const Nested = (shape: () => new () => object, facts: FieldFacts = {}): PropertyDecorator =>
  applyDecorators(described({ type: shape() }, facts), IsObject(), ValidateNested(), Type(shape), nests(shape));

/**
 * An order by its system and reference, as an object or in one text like `ERP/SO-10455`.
 *
 * @param shape the class of the object
 */
export const IsOrderName = (
  shape: () => new () => { system: string; reference: string },
  facts: FieldFacts = {},
): PropertyDecorator =>
  applyDecorators(
    (target: object): void => {
      ApiExtraModels(shape())(target.constructor);
    },
    described(
      {
        oneOf: [{ $ref: getSchemaPath(shape()) }, { type: 'string', pattern: ORDER_NAME.source }],
        example: 'ERP/SO-10455',
      },
      facts,
    ),
    IsObject({ message: 'is neither an order like ERP/SO-10455 nor an object with its reference' }),
    ValidateNested(),
    Type(shape),
    Transform(({ value }: { value: unknown }) => orderNamed(value, shape())),
    nests(shape),
  );

const ORDER_NAME = /^[A-Z][A-Z0-9_-]{0,19}\/[^/]{1,100}$/;

function orderNamed(value: unknown, shape: new () => object): unknown {
  if (typeof value !== 'string' || !ORDER_NAME.test(value)) return value;
  const [system, reference] = value.split('/');
  return plainToInstance(shape, { system, reference });
}

/** The rule that says which class is nested in a field. It refuses nothing. */
export const NESTS = 'nests';

export const nests =
  (shape: () => new () => object): PropertyDecorator =>
  (target, property) =>
    registerDecorator({
      name: NESTS,
      target: target.constructor,
      propertyName: property as string,
      constraints: [shape],
      validator: { validate: () => true },
    });

/** An object with free names. */
export const IsFreeObject = (facts: FieldFacts = {}): PropertyDecorator =>
  applyDecorators(described({ type: 'object', additionalProperties: true }, facts), IsObject());

/** May be left out. Null is refused, because it would have another meaning. */
export const Optional = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ required: false }),
    ValidateIf((_object, value) => value !== undefined),
  );

/** May be left out or null; both mean the same. */
export const OptionalOrNull = (): PropertyDecorator =>
  applyDecorators(ApiProperty({ required: false, nullable: true }), IsOptional());

/** May be null. Null has its own meaning, so the field must not be left out. */
export const OrNull = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ nullable: true }),
    ValidateIf((_object, value) => value !== null),
  );

/** A query parameter that is `true` or `false`. */
export const QueryFlag = (facts: FieldFacts = {}): PropertyDecorator =>
  applyDecorators(
    IsFlag(facts),
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
  );

/** A query parameter that is a whole number. */
export const QueryInteger = (bounds: Bounds, facts: FieldFacts = {}): PropertyDecorator =>
  applyDecorators(
    IsInteger(bounds, facts),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
    ),
  );

/** ISO 4217. */
export const IsCurrencyCode = (facts: FieldFacts = {}): PropertyDecorator =>
  IsShapedLike(/^[A-Z]{3}$/, 'is not a currency code like USD', { example: 'USD', ...facts });

/** Money in the JSON of a body: whole minor units in a string, with the currency. */
export class MoneyBody {
  /** Whole minor units: 12500000 USD is 125,000.00 dollars. */
  @IsShapedLike(/^-?\d{1,18}$/, 'is not a whole number of minor units in a string', { example: '12500000' })
  amount: string;

  /** ISO 4217. */
  @IsCurrencyCode()
  currency: string;
}

/** Money in the JSON of an answer: whole minor units in a string, with the currency. */
export class MoneyDto {
  /** Whole minor units: 12500000 USD is 125,000.00 dollars. A sum has more digits than any amount that was sent. */
  @IsShapedLike(/^-?\d{1,36}$/, 'is not a whole number of minor units in a string', { example: '12500000' })
  amount: string;

  /** ISO 4217. */
  @IsCurrencyCode()
  currency: string;
}

export const toMoneyDto = (amount: bigint, currency: string): MoneyDto => ({ amount: amount.toString(), currency });

/** An id in the path. A text that is not an id gets 404. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw refuse('http.not_found');
    return value.toLowerCase();
  }
}

export const isId = (text: string): boolean => UUID.test(text);
