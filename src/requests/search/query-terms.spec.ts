import { spellingsOf, searchTermsOf } from './query-terms.js';

const read = (q: string): string[][] =>
  searchTermsOf(q).map((terms) => terms.map(({ words, left }) => (left ? '-' : '+') + words));

describe('what is looked for', () => {
  it.each([
    ['valve block', [['+valve', '+block']]],
    ['"valve block"', [['+valve block']]],
    ['"valve block', [['+valve block']]],
    ['valve -pump -"block valve"', [['+valve', '-pump', '-block valve']]],
    ['valve OR pump', [['+valve'], ['+pump']]],
    ['http://erp.example/x?a=1&b=2', [['+http://erp.example/x?a=1&b=2']]],
    ['DIN-912 4P/A', [['+DIN-912', '+4P/A']]],
    ['- -- "" & !', [[]]],
  ])('in %j', (q, expected) => {
    expect(read(q)).toEqual(expected);
  });

  it.each([
    ['Müller', ['müller', 'mueller']],
    ['Mu\u0308ller', ['müller', 'mueller']],
    ['Ångström', ['ångström', 'aangstroem']],
    ['Mueller', ['mueller']],
  ])('%s is spelled %j', (words, spellings) => {
    expect(spellingsOf(words)).toEqual(spellings);
  });
});
