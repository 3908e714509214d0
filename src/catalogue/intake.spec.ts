import { examineIntake, IntakeField } from './intake.js';

const form: IntakeField[] = [
  { key: 'part', label: 'Part number', kind: 'text', required: true },
  { key: 'revision', label: 'Drawing revision', kind: 'choice', required: true, choices: ['A', 'B'] },
  { key: 'shipBy', label: 'Ship by', kind: 'date', required: false },
  { key: 'count', label: 'Pieces', kind: 'number', required: false },
];

const faultsOf = (answers: Record<string, unknown>): string[] =>
  examineIntake(form, answers).faults.map((fault) => fault.pointer);

describe('an intake form', () => {
  it('names the required fields that have no answer', () => {
    expect(examineIntake(form, { part: '  ', shipBy: '2026-03-06' })).toEqual({
      missing: ['part', 'revision'],
      faults: [],
    });
  });

  it('takes a complete answer without a word', () => {
    expect(examineIntake(form, { part: 'HV-220', revision: 'B', count: 2 })).toEqual({ missing: [], faults: [] });
  });

  it('refuses a choice nobody offered', () => {
    expect(faultsOf({ part: 'HV-220', revision: 'Z' })).toEqual(['/intake/revision']);
  });

  it('refuses a day that is in no calendar', () => {
    expect(faultsOf({ shipBy: '2026-02-30' })).toEqual(['/intake/shipBy']);
  });

  it('refuses a number written as a text', () => {
    expect(faultsOf({ count: '2' })).toEqual(['/intake/count']);
  });

  it('refuses an answer to a question it does not ask', () => {
    expect(faultsOf({ colour: 'blue' })).toEqual(['/intake/colour']);
  });
});
