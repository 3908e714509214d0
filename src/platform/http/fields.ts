import { applyDecorators, Injectable, PipeTransform } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  registerDecorator,
  ValidateIf,
  ValidationArguments,
} from 'class-validator';
import { refuse } from './http.errors.js';
import { isStorable } from './storable.js';

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

/** A text of `min` to `max` characters without white space at its ends; `min` 1 unless told. */
export function IsText(bounds: { max: number; min?: number }, api: ApiPropertyOptions = {}): PropertyDecorator {
  const min = bounds.min ?? 1;
  return applyDecorators(
    ApiProperty({ type: String, minLength: min, maxLength: bounds.max, ...api }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    rule('isText', {}, (value) => {
      if (typeof value !== 'string') return 'is not a text';
      if (!isStorable(value)) return 'holds a character that cannot be stored';
      const length = [...value].length;
      if (length < min) return length === 0 ? 'is empty' : `is shorter than ${min} characters`;
      return length > bounds.max ? `is longer than ${bounds.max} characters` : null;
    }),
  );
}

/** An instant with its offset, as ISO 8601; the DTO receives a Date in whole seconds. */
export function IsInstant(api: ApiPropertyOptions = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date-time', example: '2026-03-05T17:00:00Z', ...api }),
    Transform(({ value }: { value: unknown }) => toDate(value)),
    rule('isInstant', {}, (value) =>
      value instanceof Date ? null : 'is not an instant with an offset, like 2026-03-05T17:00:00Z',
    ),
  );
}

function toDate(value: unknown): unknown {
  if (typeof value !== 'string' || !INSTANT.test(value)) return value;
  const milliseconds = Date.parse(value);
  if (Number.isNaN(milliseconds)) return value;
  const date = new Date(Math.floor(milliseconds / 1000) * 1000);
  const year = date.getUTCFullYear();
  return year >= YEARS.least && year <= YEARS.most && isLocalDate(value.slice(0, 10)) ? date : value;
}

/** A day on somebody's calendar, `YYYY-MM-DD`. */
export function IsLocalDate(api: ApiPropertyOptions = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date', example: '2026-03-06', ...api }),
    rule('isLocalDate', {}, (value) =>
      typeof value === 'string' && isLocalDate(value) ? null : 'is not a date like 2026-03-06',
    ),
  );
}

export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A duration in whole seconds, up to ten years. */
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

/** A person by id, or `me`: whoever reads. */
export const IsPersonOrMe = (api: ApiPropertyOptions = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, example: 'me', ...api }),
    Matches(new RegExp(`^me$|${UUID.source}`, UUID.flags), { message: 'is neither the id of a person nor `me`' }),
  );

/** May be left out; null is refused, because it would mean something else. */
export const Optional = (): PropertyDecorator => ValidateIf((_object, value) => value !== undefined);

/** May be left out or null, which mean the same. */
export const OptionalOrNull = (): PropertyDecorator => IsOptional();

/** A query parameter that may stand several times: `state=new&state=accepted`. */
export const QueryList = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    value === undefined ? undefined : Array.isArray(value) ? value : [value],
  );

/** A query parameter that is `true` or `false`. */
export const QueryFlag = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

/** A query parameter that is a whole number. */
export const QueryInteger = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
  );

/** Money as it travels: integer minor units in a string, with its currency. */
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

/** An id in the path; what is not even shaped like one does not exist. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw refuse('http.not_found');
    return value.toLowerCase();
  }
}

export const isId = (text: string): boolean => UUID.test(text);
