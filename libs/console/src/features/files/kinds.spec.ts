import { sizeText, viewingOf } from './kinds';

describe('a file', () => {
  it.each([
    ['image/png', 'picture'],
    ['image/svg+xml', 'picture'],
    ['application/pdf', 'pdf'],
    ['text/plain', 'download'],
    ['image/tiff', 'download'],
  ])('of %s is shown as %s', (mediaType, viewing) => expect(viewingOf(mediaType)).toBe(viewing));

  it.each([
    [0, '0 B'],
    [900, '900 B'],
    [1536, '1.5 KiB'],
    [20_971_520, '20 MiB'],
  ])('of %i bytes has %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
});
