import { sizeText } from './size-text';

it.each([
  [0, '0 byte'],
  [900, '900 byte'],
  [1_536, '2 kB'],
  [20_971_520, '21 MB'],
  [1_250_000, '1.3 MB'],
  [3_400_000_000, '3.4 GB'],
])('a file of %i bytes has %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
