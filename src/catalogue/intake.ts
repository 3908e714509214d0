import { faultOfLocalDate } from '../platform/http/local-dates.js';
import { tidied } from '../platform/http/texts.js';

export const FIELD_KINDS = ['text', 'long_text', 'choice', 'number', 'date', 'file', 'order_reference'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** One field of a service's intake form. */
export interface IntakeField {
  key: string;
  label: string;
  kind: FieldKind;
  required: boolean;
  /** Only for fields of kind `choice`. */
  choices?: string[];
}

export type IntakeAnswers = Record<string, unknown>;

export interface IntakeExamination {
  /** Keys of required fields without an answer. The request may be sent all the same, and lists them. */
  missing: string[];
  /** Answers that do not fit their field. They make the request invalid, so it is refused. */
  faults: { pointer: string; detail: string }[];
}

const LONGEST = { text: 500, long_text: 20_000, order_reference: 100, file: 100 };

/** Examines answers against a form: missing answers are listed, wrong answers are faults. */
export function examineIntake(fields: IntakeField[], answers: IntakeAnswers): IntakeExamination {
  const known = new Map(fields.map((field) => [field.key, field]));
  const faults = Object.entries(answers).flatMap(([key, answer]) => {
    const field = known.get(key);
    const detail =
      field === undefined ? 'is not a field of this form' : isEmpty(answer) ? null : faultOf(field, answer);
    return detail === null ? [] : [{ pointer: `/intake/${key}`, detail }];
  });
  const missing = fields.filter((field) => field.required && isEmpty(answers[field.key])).map((field) => field.key);
  return { missing, faults };
}

/** The form with these fields required as well. Keys that are not in the form are ignored. */
export const withRequired = (fields: IntakeField[], keys: readonly string[]): IntakeField[] =>
  fields.map((field) => (keys.includes(field.key) ? { ...field, required: true } : field));

const isEmpty = (answer: unknown): boolean =>
  answer === undefined || answer === null || (typeof answer === 'string' && tidied(answer) === '');

function faultOf(field: IntakeField, answer: unknown): string | null {
  switch (field.kind) {
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer) ? null : 'is not a number';
    case 'date':
      return faultOfLocalDate(answer);
    case 'choice':
      return field.choices?.includes(answer as string) ? null : `is not one of ${field.choices?.join(', ')}`;
    default:
      if (typeof answer !== 'string') return 'is not a text';
      return [...answer].length <= LONGEST[field.kind] ? null : `is longer than ${LONGEST[field.kind]} characters`;
  }
}
