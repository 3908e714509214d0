import type { Values } from './act';

/** A text that was typed; undefined where a field was left empty. */
export const given = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text;

/** The ids of a field that takes several; undefined for none. */
export const listed = (text: string | undefined): string[] | undefined => given(text)?.split(' ');

const INTAKE = 'intake.';

export const intakeName = (key: string): string => INTAKE + key;

/** The answers to the form of a service, without the ones that were left empty. */
export const intakeOf = (values: Values): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => name.startsWith(INTAKE) && given(value) !== undefined)
      .map(([name, value]) => [name.slice(INTAKE.length), value]),
  );
