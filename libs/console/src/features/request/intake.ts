import type { IntakeFieldDto } from '../../client';

export interface IntakeAnswer {
  key: string;
  label: string;
  text: string;
}

/** The answers of a form in the order of its fields. An answer to a field that the form no longer has keeps its key. */
export function answersOf(intake: Record<string, unknown> | null, fields: IntakeFieldDto[]): IntakeAnswer[] {
  const place = (key: string): number => fields.findIndex((field) => field.key === key);
  return Object.entries(intake ?? {})
    .filter(([, value]) => value !== null && value !== '')
    .sort(([a], [b]) => (place(a) === -1 ? fields.length : place(a)) - (place(b) === -1 ? fields.length : place(b)))
    .map(([key, value]) => ({ key, label: fields[place(key)]?.label ?? key, text: textOf(value) }));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
