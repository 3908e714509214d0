import fc from 'fast-check';
import { canonicalJson, hashOfTerms, type Json, type Terms } from './terms.js';

describe('hash of terms', () => {
  it('is the SHA-256 of the canonical spelling', () => {
    expect(canonicalJson({ b: [true, null], a: { d: 'ü', c: 1.5 } })).toBe('{"a":{"c":1.5,"d":"ü"},"b":[true,null]}');
    expect(hashOfTerms({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  it('does not depend on the order in which keys were typed', () => {
    expect(hashOfTerms({ a: 1, b: { c: 2, d: 3 } })).toBe(hashOfTerms({ b: { d: 3, c: 2 }, a: 1 }));
  });

  it('does depend on the order of a list', () => {
    expect(hashOfTerms({ contacts: ['a', 'b'] })).not.toBe(hashOfTerms({ contacts: ['b', 'a'] }));
  });

  it('takes an undefined key for an absent one, and null for a value', () => {
    expect(hashOfTerms({ a: 1, quota: undefined })).toBe(hashOfTerms({ a: 1 }));
    expect(hashOfTerms({ a: 1, quota: null })).not.toBe(hashOfTerms({ a: 1 }));
  });

  it.each([[NaN], [5n], [new Date(0)], [[undefined]], [Infinity]])(
    'has no answer for %p, which is not JSON',
    (value) => {
      expect(() => canonicalJson({ value: value as unknown as Json })).toThrow(TypeError);
    },
  );

  it('says what is not JSON', () => {
    expect(() => canonicalJson(5n as unknown as Json)).toThrow(new TypeError('Terms are JSON; bigint is not.'));
  });

  it('survives a trip through storage', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const terms = value as Terms;
        expect(hashOfTerms(JSON.parse(JSON.stringify(terms)) as Terms)).toBe(hashOfTerms(terms));
        expect(JSON.parse(canonicalJson(terms))).toEqual(JSON.parse(JSON.stringify(terms)));
      }),
    );
  });
});
