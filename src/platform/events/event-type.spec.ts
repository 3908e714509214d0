import { defineEvent, EVENT_TYPES } from './event-type.js';

describe('a kind of event', () => {
  it('is found by its name, with the sentence and the ids told outside', () => {
    const KettleBoiled = defineEvent<{ kettleId: string; degrees: number }>(
      'kettle.boiled',
      'The water is ready.',
      'kettleId',
    );
    expect(EVENT_TYPES.get('kettle.boiled')).toBe(KettleBoiled);
    expect(KettleBoiled).toEqual({
      type: 'kettle.boiled',
      description: 'The water is ready.',
      refersTo: ['kettleId'],
    });
  });

  it('is defined once', () => {
    defineEvent('kettle.emptied', 'The water is gone.');
    expect(() => defineEvent('kettle.emptied', 'Again?')).toThrow('kettle.emptied is defined twice');
  });
});
