import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Bounds, described, type FieldFacts, nests, rule } from './fields.js';
import { faultOfLine, type TextBounds, tidied } from './texts.js';

/** A list of this length, with no value twice. The rules of each value come last, so that they speak first. */
export const listOf = (
  { least, most }: Bounds,
  schema: object,
  facts: FieldFacts,
  ...ofEach: PropertyDecorator[]
): PropertyDecorator =>
  applyDecorators(
    described({ isArray: true, minItems: least, maxItems: most, uniqueItems: true, ...schema }, facts),
    ...ofEach,
    ArrayUnique(),
    ...lengthOf({ least, most }),
    IsArray(),
  );

const lengthOf = ({ least, most }: Bounds): PropertyDecorator[] => [
  ...(least === undefined ? [] : [ArrayMinSize(least)]),
  ...(most === undefined ? [] : [ArrayMaxSize(most)]),
];

/** At least one of the values, each once. */
export const IsSomeOf = (values: readonly string[], facts: FieldFacts = {}): PropertyDecorator =>
  listOf({ least: 1 }, { enum: values }, facts, IsIn(values, { each: true }));

/** Ids of other resources, each once. */
export const IsIdList = (bounds: Bounds, facts: FieldFacts = {}): PropertyDecorator =>
  listOf(
    bounds,
    { type: String, format: 'uuid', example: ['01990000-0000-7000-8000-000000000001'] },
    facts,
    IsUUID(undefined, { each: true }),
  );

/** Whole numbers between two bounds, each once. */
export const IsIntegerList = (
  { least, most }: Required<Bounds>,
  length: Bounds,
  facts: FieldFacts = {},
): PropertyDecorator =>
  listOf(
    length,
    { type: 'integer', minimum: least, maximum: most },
    facts,
    IsInt({ each: true }),
    Min(least, { each: true }),
    Max(most, { each: true }),
  );

/** Texts as they were typed, each once. */
export const IsVerbatimList = (max: number, length: Bounds, facts: FieldFacts = {}): PropertyDecorator =>
  listOf(length, { type: String, maxLength: max }, facts, IsString({ each: true }), MaxLength(max, { each: true }));

/** Texts of one shape, each once. The sentence says which shape. */
export const IsShapedList = (
  shape: RegExp,
  message: string,
  length: Bounds,
  facts: FieldFacts = {},
): PropertyDecorator =>
  listOf(length, { type: String, pattern: shape.source }, facts, Matches(shape, { each: true, message }));

/** Lines of visible characters, each once. */
export const IsLineList = (bounds: TextBounds, length: Bounds, facts: FieldFacts = {}): PropertyDecorator =>
  listOf(
    length,
    { type: String, maxLength: bounds.max },
    facts,
    rule('isLineList', {}, (value) => {
      if (!Array.isArray(value)) return 'is not a list';
      const fault = value
        .map((each) => faultOfLine(typeof each === 'string' ? tidied(each) : each, bounds))
        .find(Boolean);
      return fault === undefined ? null : `holds a text that ${fault}`;
    }),
  );

/** A list of objects with their own shape. `unique` reads the member in which they have to differ. */
export const NestedList = (
  shape: () => new () => object,
  { unique, ...length }: Bounds & { unique?: (part: never) => unknown },
  facts: FieldFacts = {},
): PropertyDecorator =>
  applyDecorators(
    described({ type: [shape()], minItems: length.least, maxItems: length.most, uniqueItems: unique && true }, facts),
    IsArray(),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(shape),
    nests(shape),
    ...(unique === undefined ? [] : [ArrayUnique(unique as (part: unknown) => unknown)]),
    ...lengthOf(length),
  );

/** A query parameter that may be repeated: `state=new&state=accepted`. Each value is one of these. */
export const QueryList = (values: readonly string[], facts: FieldFacts = {}): PropertyDecorator =>
  applyDecorators(described({ enum: values, isArray: true }, facts), AsList(), IsIn(values, { each: true }));

/** Reads a query parameter that stands once as a list of one. */
export const AsList = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    value === undefined || value === null || Array.isArray(value) ? value : [value],
  );
