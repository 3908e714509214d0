import { intakeAnswer } from '../../shared/ui/intake-answer';
import type { Values } from './act';

/** A text that was typed; undefined where a field was left empty. */
export const given = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text;

/** The ids of a field that takes several; undefined for none. */
export const listed = (text: string | undefined): string[] | undefined => given(text)?.split(' ');

const INTAKE = /^intake\.(\w+)\.(.+)$/;

/** The name of the answer to a field of a form. It holds the kind of the field, on which the form of the answer depends. */
export const intakeName = (kind: string, key: string): string => `intake.${kind}.${key}`;

/** The answers to the form of a service. Null: the field was emptied. */
export const answersIn = (values: Values): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const [, kind, key] = INTAKE.exec(name) ?? [];
      return key === undefined ? [] : [[key, given(value) === undefined ? null : intakeAnswer(kind!, value)]];
    }),
  );

/** The answers to the form of a service, without the ones that were left empty. */
export const intakeOf = (values: Values): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answersIn(values)).filter(([, answer]) => answer !== null));
