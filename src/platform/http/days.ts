import { registerDecorator, type ValidationArguments } from 'class-validator';

/**
 * For the first day, or instant, of a stretch whose last one is in the field named. Nothing lies between them the other way
 * round, and an answer without rows would read like "nothing happened".
 */
export const NotAfter =
  (last: string): PropertyDecorator =>
  (target, property) =>
    registerDecorator({
      name: 'notAfter',
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (first: unknown, args?: ValidationArguments) => !isAfter(first, membersOf(args)[last]),
        defaultMessage: () => `lies after ${last}`,
      },
    });

const membersOf = (args?: ValidationArguments): Record<string, unknown> =>
  (args?.object ?? {}) as Record<string, unknown>;

/** A value that is no day or instant is refused by the field's own rule. */
const isAfter = (first: unknown, last: unknown): boolean =>
  (typeof first === 'string' && typeof last === 'string' && first > last) ||
  (first instanceof Date && last instanceof Date && first > last);
