import { registerDecorator, type ValidationArguments } from 'class-validator';

/**
 * Marks the first day or instant of a period; `last` names the field of the last one. A period with its ends exchanged
 * is refused, because an answer without rows would look like "nothing happened".
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

/** The field's own rule refuses a value that is not a day or an instant. */
const isAfter = (first: unknown, last: unknown): boolean =>
  (typeof first === 'string' && typeof last === 'string' && first > last) ||
  (first instanceof Date && last instanceof Date && first > last);
