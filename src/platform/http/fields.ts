import { applyDecorators, Injectable, PipeTransform } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Max,
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

function rule(name: string, options: object, judge: (value: unknown) => string | null): PropertyDecorator {
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
export const IsText = (bounds: TextBounds, api: ApiPropertyOptions = {}): PropertyDecorator =>
  textBy('isText', faultOfText, bounds, api);

/** A name, title or label: one line of visible characters. */
export const IsLine = (bounds: TextBounds, api: ApiPropertyOptions = {}): PropertyDecorator =>
  textBy('isLine', faultOfLine, bounds, api);

/** The name of a thing in another system. References that look the same are the same. */
export const IsReference = (api: ApiPropertyOptions = {}): PropertyDecorator =>
  textBy('isReference', faultOfReference, { max: 100 }, api);

/** A list of lines. */
export const IsLineList = (bounds: TextBounds): PropertyDecorator =>
  rule('isLineList', {}, (value) => {
    if (!Array.isArray(value)) return 'is not a list';
    const fault = value
      .map((each) => faultOfLine(typeof each === 'string' ? tidied(each) : each, bounds))
      .find(Boolean);
    return fault === undefined ? null : `holds a text that ${fault}`;
  });

const textBy = (
  name: string,
  faultOf: (value: unknown, bounds: TextBounds) => string | null,
  bounds: TextBounds,
  api: ApiPropertyOptions,
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, minLength: bounds.min ?? 1, maxLength: bounds.max, ...api }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidied(value) : value)),
    rule(name, {}, (value) => faultOf(value, bounds)),
  );

/** An ISO 8601 instant with an offset. The DTO gets a Date in whole seconds. */
export function IsInstant(api: ApiPropertyOptions = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date-time', example: '2026-03-05T17:00:00Z', ...api }),
    Transform(({ value }: { value: unknown }) => toDate(value)),
    rule('isInstant', {}, (value) => {
      if (value instanceof Date) return null;
      return typeof value === 'string' && readInstant(value) !== null
        ? `is not between the years ${YEARS.least} and ${YEARS.most}`
        : 'is not an instant with an offset, like 2026-03-05T17:00:00Z';
    }),
  );
}

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
export const IsLocalDate = (api: ApiPropertyOptions = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date', example: '2026-03-06', ...api }),
    rule('isLocalDate', {}, faultOfLocalDate),
  );

/** A duration in whole seconds, at most ten years. */
export const IsSeconds = (api: ApiPropertyOptions & { least?: number } = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: 'integer',
      minimum: api.least ?? 1,
      maximum: TEN_YEARS,
      ...withoutLeast(api),
    }),
    IsInt(),
    Min(api.least ?? 1),
    Max(TEN_YEARS),
  );

const TEN_YEARS = 10 * 366 * 24 * 3600;
const withoutLeast = ({ least: _least, ...api }: ApiPropertyOptions & { least?: number }): object => api;

/** The id of another resource. */
export const IsId = (api: ApiPropertyOptions = {}): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: String, format: 'uuid', ...api }), IsUUID());

/** The id of a person, or `me` for the caller. */
export const IsPersonOrMe = (api: ApiPropertyOptions = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, example: 'me', ...api }),
    Matches(new RegExp(`^me$|${UUID.source}`, UUID.flags), { message: 'is neither the id of a person nor `me`' }),
  );

/** An object with its own shape. The validator alone would accept null and undefined. */
export const Nested = (type: () => new () => object): PropertyDecorator =>
  applyDecorators(IsObject(), ValidateNested(), Type(type));

/** A list of objects with their own shape. */
export const NestedList = (type: () => new () => object): PropertyDecorator =>
  applyDecorators(IsArray(), IsObject({ each: true }), ValidateNested({ each: true }), Type(type));

/** May be left out. Null is refused, because it would have another meaning. */
export const Optional = (): PropertyDecorator => ValidateIf((_object, value) => value !== undefined);

/** May be left out or null; both mean the same. */
export const OptionalOrNull = (): PropertyDecorator => IsOptional();

/** May be null. Null has its own meaning, so the field must not be left out. */
export const OrNull = (): PropertyDecorator => ValidateIf((_object, value) => value !== null);

/** A query parameter that may be repeated: `state=new&state=accepted`. */
export const QueryList = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    value === undefined || value === null || Array.isArray(value) ? value : [value],
  );

/** A query parameter that is `true` or `false`. */
export const QueryFlag = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

/** A query parameter that is a whole number. */
export const QueryInteger = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
  );

/** Money in JSON: whole minor units in a string, with the currency. */
export class MoneyDto {
  /** Whole minor units: 12500000 USD is 125,000.00 dollars. */
  @ApiProperty({ example: '12500000', pattern: '^-?\\d{1,18}$' })
  @Matches(/^-?\d{1,18}$/, { message: 'is not a whole number of minor units in a string' })
  amount: string;

  /** ISO 4217. */
  @ApiProperty({ example: 'USD', pattern: '^[A-Z]{3}$' })
  @Matches(/^[A-Z]{3}$/, { message: 'is not a currency code like USD' })
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
