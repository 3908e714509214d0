import { ownPage } from './own-page.js';

describe('a sign-in', () => {
  it.each([
    '//evil.example',
    'https://evil.example',
    '/r/../admin',
    '/r/ENG-1?x',
    'javascript:alert(1)',
    undefined,
    ['/r/ENG-1'],
  ])('leads nowhere else: %j', (to) => expect(ownPage(to)).toBe('/'));

  it('leads to the page of a request', () => expect(ownPage('/r/ENG-1042')).toBe('/r/ENG-1042'));
});
