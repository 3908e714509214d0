import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TABLE = readFileSync(join(__dirname, '../../../src/requests/ENDINGS.md'), 'utf8');

/** `happening × thing` for each cell of a table in Markdown. */
function cellsOf(table: string): string[] {
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [[, ...things], ...happenings] = rows as [string[], ...string[][]];
  return happenings.flatMap(([happening]) => things.map((thing) => `${happening} × ${thing}`));
}

/** The cells that the tests speak of; a list of happenings behind `it.each` stands for each of them. */
function provedIn(source: string): string[] {
  const lists = new Map(
    [...source.matchAll(/const (\w+) = \[([^\]]+)\] as const;/g)].map(([, name, list]) => [name!, wordsOf(list!)]),
  );
  const each = [...source.matchAll(/it\.each\((?:(\w+)|\[([^\]]+)\](?: as const)?)\)\(\s*['"]%s × ([\w ]+):/g)];
  return [
    ...[...source.matchAll(/it\(\s*['"]([\w -]+ × [\w ]+):/g)].map(([, cell]) => cell!),
    ...each.flatMap(([, name, list, thing]) =>
      (name === undefined ? wordsOf(list!) : lists.get(name)!).map((happening) => `${happening} × ${thing}`),
    ),
  ];
}

const wordsOf = (list: string): string[] => [...list.matchAll(/'([^']+)'/g)].map(([, word]) => word!);

const proved = new Set(
  readdirSync(__dirname)
    .filter((file) => file.endsWith('.e2e-spec.ts'))
    .flatMap((file) => provedIn(readFileSync(join(__dirname, file), 'utf8'))),
);

describe('what becomes of everything when something happens to a request', () => {
  it('is proved for each cell of the table', () => {
    expect(cellsOf(TABLE).filter((cell) => !proved.has(cell))).toEqual([]);
  });

  it('would be missed where a happening is added and not proved', () => {
    const more = `${TABLE.split('\n\n').find((part) => part.startsWith('|'))!}\n| vanishing | gone | gone |`;
    expect(cellsOf(more).filter((cell) => !proved.has(cell))).toContain('vanishing × clocks');
  });
});
