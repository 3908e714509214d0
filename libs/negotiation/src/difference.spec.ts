import fc from 'fast-check';
import { differenceOfTerms } from './difference.js';
import { negotiationInWords } from './in-words.js';
import { hashOfTerms, isJsonObject, type Terms } from './terms.js';

const spoken = (before: Terms, after: Terms) =>
  differenceOfTerms(before, after).map((each) => negotiationInWords(each));
const anyTerms = fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<Terms>;

describe('the difference of two versions', () => {
  it('names each place with its old and new value', () => {
    const before = { targets: { P1: { first: 1, last: 4 } }, quota: 5 };
    const after = { targets: { P1: { first: 1, last: 3 } }, reviewEvery: 90 };
    expect(differenceOfTerms(before, after)).toEqual([
      { path: ['quota'], before: 5, after: undefined },
      { path: ['reviewEvery'], before: undefined, after: 90 },
      { path: ['targets', 'P1', 'last'], before: 4, after: 3 },
    ]);
  });

  it('takes a list as one value', () => {
    expect(differenceOfTerms({ list: ['a', 'b'] }, { list: ['b', 'a'] })).toHaveLength(1);
  });

  it('leaves out a list that is spelled twice alike', () => {
    expect(differenceOfTerms({ list: ['a', { b: 1 }] }, { list: ['a', { b: 1 }] })).toEqual([]);
  });

  it('tells null from absence', () => {
    expect(differenceOfTerms({ quota: null }, {})).toEqual([{ path: ['quota'], before: null, after: undefined }]);
  });

  it('takes an undefined key for an absent one', () => {
    expect(differenceOfTerms({ quota: undefined }, {})).toEqual([]);
  });

  it('does not mistake what every object inherits for terms', () => {
    expect(differenceOfTerms({}, { toString: 1 })).toEqual([{ path: ['toString'], before: undefined, after: 1 }]);
  });

  it('is empty exactly when the hashes are equal', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (a, b) => {
        expect(differenceOfTerms(a, b).length === 0).toBe(hashOfTerms(a) === hashOfTerms(b));
        expect(differenceOfTerms(a, { ...a })).toEqual([]);
      }),
    );
  });

  it('points to the values as they stand in both versions', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (a, b) => {
        for (const { path, before, after } of differenceOfTerms(a, b)) {
          expect(valueAt(a, path)).toEqual(before);
          expect(valueAt(b, path)).toEqual(after);
        }
      }),
    );
  });
});

describe('a difference in words', () => {
  it('says what becomes of a value', () => {
    expect(spoken({ targets: { P1: { lastAnswer: 4 } } }, { targets: { P1: { lastAnswer: 3 } } })).toEqual([
      'Targets, P1, last answer: 4 becomes 3.',
    ]);
    expect(spoken({ zone: 'Berlin', strict: true }, { zone: 'Lima', strict: false })).toEqual([
      'Strict: yes becomes no.',
      'Zone: “Berlin” becomes “Lima”.',
    ]);
  });

  it('says what is new and what is gone', () => {
    expect(spoken({ quota: 5 }, { limit: null })).toEqual(['Limit: now none.', 'Quota: no longer 5.']);
  });

  it('says what joined or left a list, or that its order changed', () => {
    expect(spoken({ requiredFields: ['part', 'photo'] }, { requiredFields: ['part', 'drawing'] })).toEqual([
      'Required fields: “drawing” added; “photo” removed.',
    ]);
    expect(spoken({ a: [1, 2] }, { a: [2, 1] })).toEqual(['A: [1,2] becomes [2,1].']);
  });

  it('separates several that joined or left a list', () => {
    expect(spoken({ fields: ['a', 'b'] }, { fields: ['c', 'd'] })).toEqual([
      'Fields: “c”, “d” added; “a”, “b” removed.',
    ]);
  });

  it('says what becomes of a list that is none any more', () => {
    expect(spoken({ a: [1] }, { a: 'one' })).toEqual(['A: [1] becomes “one”.']);
  });

  it('splits a name after its digits too', () => {
    expect(spoken({ lastP1Answer: 4 }, { lastP1Answer: 3 })).toEqual(['Last p1 answer: 4 becomes 3.']);
  });

  it('uses the label of a place when there is one', () => {
    const [difference] = differenceOfTerms({ reply: 8 }, { reply: 4 });
    expect(negotiationInWords(difference!, { reply: 'Reply of the requester' })).toBe(
      'Reply of the requester: 8 becomes 4.',
    );
  });

  it('finds the label of a place inside by its dotted path', () => {
    const [difference] = differenceOfTerms({ targets: { P1: 8 } }, { targets: { P1: 4 } });
    expect(negotiationInWords(difference!, { 'targets.P1': 'Resolution of P1' })).toBe(
      'Resolution of P1: 8 becomes 4.',
    );
  });
});

function valueAt(terms: Terms, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    terms,
  );
}
