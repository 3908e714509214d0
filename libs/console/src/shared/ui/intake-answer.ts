/**
 * The answer to a field of a form, as the server takes it. A number that cannot be read is sent as it was typed, so that the
 * server says so at the field.
 */
export function intakeAnswer(kind: string, text: string): unknown {
  const typed = text.trim();
  if (kind !== 'number') return typed;
  const number = Number(typed.replace(',', '.'));
  return Number.isFinite(number) ? number : typed;
}
