import { faultsOfForm } from './examine-form.js';
import type { IntakeField } from './intake.js';

const field = (over: Partial<IntakeField>): IntakeField => ({
  key: 'revision',
  label: 'Drawing revision',
  kind: 'text',
  required: true,
  ...over,
});
const pointersOf = (...fields: IntakeField[]): string[] => faultsOfForm(fields).map((fault) => fault.pointer);

describe('a form', () => {
  it('is sound with fields of different keys, and choices where something is chosen', () => {
    expect(pointersOf(field({}), field({ key: 'unit', kind: 'choice', choices: ['mm', 'inch'] }))).toEqual([]);
  });

  it.each([
    ['asks twice under one key', [field({}), field({ label: 'Again' })], '/intake/1/key'],
    ['offers a choice without choices', [field({ kind: 'choice' })], '/intake/0/choices'],
    ['offers a choice of nothing', [field({ kind: 'choice', choices: [] })], '/intake/0/choices'],
    ['lists choices for a text', [field({ choices: ['A'] })], '/intake/0/choices'],
  ])('is refused that %s', (_, fields, pointer) => {
    expect(pointersOf(...fields)).toEqual([pointer]);
  });
});
