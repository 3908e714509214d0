import fc from 'fast-check';
import { type Record, readRecords } from './read-records.js';

/** Read in pieces of the given length, as a file comes from the disk. */
async function read(text: string, length = text.length || 1): Promise<Record[]> {
  const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, i) =>
    text.slice(i * length, (i + 1) * length),
  );
  const records: Record[] = [];
  for await (const record of readRecords(inTurn(pieces), ';')) records.push(record);
  return records;
}

async function* inTurn(pieces: string[]): AsyncGenerator<string> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

describe('the rows of a CSV text', () => {
  it.each<[string, Record[]]>([
    [
      'a;b\r\nc;d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\r\nc;d\ne;f\rg;h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    ['a;b\n\nc;d\n', [['a', 'b'], [''], ['c', 'd']]],
    [' a ; "b; ""c"" \n d" \n', [['a', 'b; "c" \n d']]],
    ['"";""""\n', [['', '"']]],
    [
      'a;\n;b\n;',
      [
        ['a', ''],
        ['', 'b'],
        ['', ''],
      ],
    ],
    ['', []],
  ])('%j are %j', async (text, records) => {
    expect(await read(text)).toEqual(records);
  });

  it.each([
    ['in the middle of a cell', 'a;b\nc;Q"399;d\ne;f\n'],
    ['with something behind it', 'a;b\nc;"Q"399;d\ne;f\n'],
    ['never closed', 'a;b\nc;"Q399;d\ne;f\n'],
    ['closed by one of another row', 'a;b\nc;"Q399;d\ne;f\n"g";h\n'],
  ])('go on after one with a quotation mark %s', async (_, text) => {
    const records = await read(text);
    expect(records.slice(0, 3)).toEqual([['a', 'b'], null, ['e', 'f']]);
  });

  it('end where a line has no end', async () => {
    expect(await read(`a;b\n"${'x'.repeat(200_000)}`, 65_536)).toEqual([['a', 'b'], null]);
    expect(await read(`a;b\n"${'x'.repeat(200_000)}\nc;d\n`, 300_000)).toEqual([['a', 'b'], null, ['c', 'd']]);
  });

  const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', '\r', '\n', ' ', 'é') });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  it('come through whatever is in their cells, and wherever the pieces end', async () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    const end = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(rows, end, fc.integer({ min: 1, max: 12 }), async (records, lineEnd, length) => {
        const text = records.map((record) => record.map(quoted).join(';') + lineEnd).join('');
        expect(await read(text, length)).toEqual(records);
      }),
    );
  });

  it('are the same wherever the pieces end, broken or not', async () => {
    await fc.assert(
      fc.asyncProperty(cell, fc.integer({ min: 1, max: 5 }), async (text, length) => {
        expect(await read(text, length)).toEqual(await read(text));
      }),
    );
  });
});
