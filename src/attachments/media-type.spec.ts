import { sniffMediaType } from './media-type.js';

const typeOf = (text: string): Promise<string | null> => sniffMediaType(Buffer.from(text));

describe('a text that is uploaded', () => {
  it.each([
    '<!DOCTYPE html><p>Hello',
    '  <html><body onload="alert(1)">',
    '<script>alert(1)</script>',
    '<!-- a page --><script>alert(1)</script>',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>',
  ])('is refused as a page: %s', async (text) => expect(await typeOf(text)).toBeNull());

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Made with a drawing program -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
  ])('is a drawing: %s', async (text) => expect(await typeOf(text)).toBe('image/svg+xml'));

  it.each(['ISO-10303-21;\nHEADER;', 'order;days\nSO-10482;3', 'The bore is < 5 mm, see <SO-10482>.'])(
    'is plain text: %s',
    async (text) => expect(await typeOf(text)).toBe('text/plain; charset=utf-8'),
  );
});
