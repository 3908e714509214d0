import { readFileSync } from 'node:fs';

interface Index {
  name: string;
  table: string;
  /** The columns, as the schema writes them. */
  columns: string;
  where: string | null;
  unique: boolean;
}

const INDEX = /^CREATE (UNIQUE )?INDEX (\S+) ON (\S+) \(([^\n]*?)\)(?: INCLUDE \([^\n]*?\))?(?: WHERE ([^\n]*))?;$/gm;
const TABLE = /^CREATE (?:UNLOGGED )?TABLE (\S+) \(\n([\s\S]*?)\n\)/gm;
const UNIQUE = /CONSTRAINT (\S+) (?:PRIMARY KEY|UNIQUE) \(([^\n]*?)\)/g;

/** The B-tree indexes of a schema in SQL. A constraint that keeps values unique is an index too. */
function indexesOf(schema: string): Index[] {
  const created = [...schema.matchAll(INDEX)].map(([, unique, name, table, columns, where]) => ({
    ...{ name: name!, table: table!, columns: columns!, where: where ?? null, unique: unique !== undefined },
  }));
  const constraints = [...schema.matchAll(TABLE)].flatMap(([, table, body]) =>
    [...body!.matchAll(UNIQUE)].map(([, name, columns]) => ({
      ...{ name: name!, table: table!, columns: columns!, where: null, unique: true },
    })),
  );
  return [...created, ...constraints];
}

/**
 * Indexes that cost every write and serve no read that another index does not serve: the other one begins with the same
 * columns and holds the same rows, or all rows whose first column has a value. A smaller, partial index is no double.
 */
const doubles = (schema: string): string[] => {
  const all = indexesOf(schema);
  return all
    .filter((index) => !index.unique)
    .flatMap((index) =>
      all.filter((other) => serves(other, index)).map((other) => `${index.name} repeats ${other.name}`),
    );
};

const serves = (other: Index, index: Index): boolean =>
  other.name !== index.name &&
  other.table === index.table &&
  `${other.columns},`.startsWith(`${index.columns},`) &&
  (other.where === index.where || (index.where === null && other.where === `${firstOf(other)} IS NOT NULL`));

const firstOf = ({ columns }: Index): string => columns.split(/[ ,]/)[0]!;

describe('an index', () => {
  const schema = readFileSync('migrations/schema.sql', 'utf8');

  it('is read out of the schema, with the constraints that are indexes', () => {
    const written = schema.match(/^CREATE (UNIQUE )?INDEX (?![^\n]* USING )/gm)!;
    const constraints = schema.match(/CONSTRAINT \S+ (PRIMARY KEY|UNIQUE) \(/g)!;
    expect(indexesOf(schema)).toHaveLength(written.length + constraints.length);
  });

  it('never begins another index that holds the same rows', () => {
    expect(doubles(schema)).toEqual([]);
  });

  it.each([
    ['of the same rows', 'CREATE INDEX b ON t (x, y);'],
    ['of all rows with a value', 'CREATE INDEX b ON t (x, y) WHERE x IS NOT NULL;'],
    ['of a constraint', 'CREATE TABLE t (\n  CONSTRAINT b UNIQUE (x, y)\n);'],
  ])('that begins another one %s is found', (_, other) => {
    expect(doubles(`CREATE INDEX a ON t (x);\n${other}`)).toEqual(['a repeats b']);
  });

  it.each([
    ['is unique', 'CREATE UNIQUE INDEX a ON t (x);'],
    ['holds fewer rows', 'CREATE INDEX a ON t (x) WHERE z;'],
    ['is in another direction', 'CREATE INDEX a ON t (x DESC);'],
    ['is of another table', 'CREATE INDEX a ON u (x);'],
  ])('is no double if it %s', (_, index) => {
    expect(doubles(`${index}\nCREATE INDEX b ON t (x, y);`)).toEqual([]);
  });
});
