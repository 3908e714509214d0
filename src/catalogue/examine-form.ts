import type { IntakeField } from './intake.js';

/** The faults of an intake form across its fields, each with its place. The shape of each field is checked before. */
export function faultsOfForm(fields: IntakeField[]): { pointer: string; detail: string }[] {
  const keys = fields.map((field) => field.key);
  return fields.flatMap((field, index) => {
    const at = `/intake/${index}`;
    const { key, kind, choices } = field;
    if (keys.indexOf(key) < index) return [{ pointer: `${at}/key`, detail: `is the key of an earlier field` }];
    if (kind === 'choice' && !choices?.length) return [{ pointer: `${at}/choices`, detail: 'is missing or empty' }];
    if (kind !== 'choice' && choices) return [{ pointer: `${at}/choices`, detail: 'belongs to a choice only' }];
    return [];
  });
}
