import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/**
 * The texts of a member of a response in the API document. The decorators below say what kind of value the member is, and
 * the compiler compares that with its type: a member that may be null has to say so.
 */
export interface ResponseFacts {
  description?: string;
  example?: unknown;
  nullable?: boolean;
  /** False for a member that is not in every response. */
  required?: boolean;
  /** The name of an enum in the document, where several classes have it. */
  enumName?: string;
}

/** Fits a member with such a value, and with null only where the facts say `nullable: true`. */
type FieldOf<Value, Facts> = <Name extends string>(
  target: { [Member in Name]?: Value | (Facts extends { nullable: true } ? null : never) },
  name: Name,
) => void;

const described = (schema: object, facts: ResponseFacts): PropertyDecorator => ApiProperty({ ...schema, ...facts });

export const TextField = <const Facts extends ResponseFacts = object>(facts?: Facts): FieldOf<string, Facts> =>
  described({ type: String }, facts ?? {});

export const IdField = <const Facts extends ResponseFacts = object>(facts?: Facts): FieldOf<string, Facts> =>
  described({ type: String, format: 'uuid' }, facts ?? {});

export const InstantField = <const Facts extends ResponseFacts = object>(
  facts?: Facts,
): FieldOf<Date | string, Facts> => described({ type: String, format: 'date-time' }, facts ?? {});

/** A local date, `YYYY-MM-DD`. */
export const LocalDateField = <const Facts extends ResponseFacts = object>(facts?: Facts): FieldOf<string, Facts> =>
  described({ type: String, format: 'date' }, facts ?? {});

export const FlagField = <const Facts extends ResponseFacts = object>(facts?: Facts): FieldOf<boolean, Facts> =>
  described({ type: Boolean }, facts ?? {});

/** A count, a duration in seconds, a share in basis points, or another whole number. */
export const IntegerField = <const Facts extends ResponseFacts = object>(facts?: Facts): FieldOf<number, Facts> =>
  described({ type: 'integer' }, facts ?? {});

export const NumberField = <const Facts extends ResponseFacts = object>(facts?: Facts): FieldOf<number, Facts> =>
  described({ type: Number }, facts ?? {});

export const OneOfField = <const Facts extends ResponseFacts = object>(
  values: readonly string[],
  facts?: Facts,
): FieldOf<string, Facts> => described({ enum: values }, facts ?? {});

export const SomeOfField = <const Facts extends ResponseFacts = object>(
  values: readonly string[],
  facts?: Facts,
): FieldOf<readonly string[], Facts> => described({ enum: values, isArray: true }, facts ?? {});

/** An object with a class of its own. A class that is declared further below is named by a function. */
export const PartField = <const Facts extends ResponseFacts = object>(
  part: PartOf<object>,
  facts?: Facts,
): FieldOf<object, Facts> => described({ type: part }, facts ?? {});

/** A list of parts, or of texts (`String`). */
export const ListField = <const Facts extends ResponseFacts = object>(
  part: PartOf<object>,
  facts?: Facts,
): FieldOf<readonly unknown[], Facts> => described({ type: [part] }, facts ?? {});

export const IdListField = <const Facts extends ResponseFacts = object>(
  facts?: Facts,
): FieldOf<readonly string[], Facts> => described({ type: [String], format: 'uuid' }, facts ?? {});

/** A value that no other field describes: one of several shapes, or an object with free names. */
export const SchemaField = (schema: ApiPropertyOptions): PropertyDecorator => ApiProperty(schema);

type PartOf<Value> = (new () => Value) | (() => new () => Value) | StringConstructor | NumberConstructor;
