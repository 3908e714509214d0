import { viewingOf } from './kinds';

describe('a file', () => {
  it.each([
    ['image/png', 'picture'],
    ['image/svg+xml', 'picture'],
    ['application/pdf', 'pdf'],
    ['text/plain', 'download'],
    ['image/tiff', 'download'],
  ])('of %s is shown as %s', (mediaType, viewing) => expect(viewingOf(mediaType)).toBe(viewing));
});
