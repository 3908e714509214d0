import { Column, ColumnOptions, PrimaryColumn, ValueTransformer } from 'typeorm';

type Options = Omit<ColumnOptions, 'type' | 'transformer'>;

const bigintMoney: ValueTransformer = {
  to: (value: bigint | null | undefined) => (value == null ? value : value.toString()),
  from: (value: string | null) => (value == null ? null : BigInt(value)),
};

/** A UUIDv7 that the application creates with `newId()`. */
export const IdColumn = (): PropertyDecorator => PrimaryColumn({ type: 'uuid' });

/** The id of a row of this module or of a lower module. */
export const RefColumn = (options: Options = {}): PropertyDecorator => Column({ ...options, type: 'uuid' });

/** A UTC instant. */
export const InstantColumn = (options: Options = {}): PropertyDecorator => Column({ ...options, type: 'timestamptz' });

/** A day without a time, as `YYYY-MM-DD`. */
export const LocalDateColumn = (options: Options = {}): PropertyDecorator => Column({ ...options, type: 'date' });

/** Minor units of the currency in the column beside it. */
export const MoneyColumn = (options: Options = {}): PropertyDecorator =>
  Column({ ...options, type: 'bigint', transformer: bigintMoney });

/** A duration in whole seconds. */
export const SecondsColumn = (options: Options = {}): PropertyDecorator => Column({ ...options, type: 'integer' });
