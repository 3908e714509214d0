import { given, intakeOf, listed } from './values';

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
    expect(intakeOf({ 'intake.part': 'VB-312', 'intake.ship': '', reason: 'x' })).toEqual({ part: 'VB-312' });
  });
});
