import { answersOf } from './intake';

const field = (key: string, label: string) => ({ key, label, kind: 'text' as const, required: false });

describe('the answers of a form', () => {
  it('stand in the order of its fields, under their labels', () => {
    const fields = [field('part', 'Part number'), field('ship', 'Ship by')];
    expect(answersOf({ ship: '2026-03-05', part: 'VB-312' }, fields)).toEqual([
      { key: 'part', label: 'Part number', text: 'VB-312' },
      { key: 'ship', label: 'Ship by', text: '2026-03-05' },
    ]);
  });

  it('to a field that the form no longer has come last, under their keys', () => {
    const answers = answersOf({ old: 7, part: 'VB-312' }, [field('part', 'Part number')]);
    expect(answers.map(({ label, text }) => `${label}: ${text}`)).toEqual(['Part number: VB-312', 'old: 7']);
  });

  it('that are empty are left out', () => {
    expect(answersOf({ part: '' }, [])).toEqual([]);
    expect(answersOf(null, [])).toEqual([]);
  });
});
