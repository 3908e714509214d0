import { answersIn, given, intakeOf, listed } from './values';

describe('the values of a dialog', () => {
  it('are not sent where a field was left empty', () => {
    expect(given(undefined)).toBeUndefined();
    expect(given('  ')).toBeUndefined();
    expect(given('yes')).toBe('yes');
  });

  it('may hold several ids', () => {
    expect(listed('a b')).toEqual(['a', 'b']);
    expect(listed('')).toBeUndefined();
  });

  it('hold the answers to the form of a service', () => {
    const values = { 'intake.text.part': 'VB-312', 'intake.number.bar': '2,5', 'intake.date.ship': '', reason: 'x' };
    expect(intakeOf(values)).toEqual({ part: 'VB-312', bar: 2.5 });
    expect(answersIn(values)).toEqual({ part: 'VB-312', bar: 2.5, ship: null });
  });
});
