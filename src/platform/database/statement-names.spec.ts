import { StatementNames } from './statement-names.js';

const seen = (names: StatementNames, text: string, times: number) =>
  Array.from({ length: times }, () => names.nameOf(text)).at(-1);

describe('the names of prepared statements', () => {
  it('are given to a text at its third use, and stay', () => {
    const names = new StatementNames();
    expect(seen(names, 'SELECT 1', 2)).toBeUndefined();
    const name = names.nameOf('SELECT 1');
    expect(name).toMatch(/^[\w-]{22}$/);
    expect(names.nameOf('SELECT 1')).toBe(name);
  });

  it('differ from text to text', () => {
    const names = new StatementNames();
    expect(seen(names, 'SELECT 1', 3)).not.toBe(seen(names, 'SELECT 2', 3));
  });

  it('are bounded: a text too many goes without', () => {
    const names = new StatementNames(1);
    expect(seen(names, 'SELECT 1', 3)).toBeDefined();
    expect(seen(names, 'SELECT 2', 9)).toBeUndefined();
  });

  it('forget how often other texts came rather than count without end', () => {
    const names = new StatementNames(10, 2);
    seen(names, 'SELECT 1', 2);
    for (const text of ['SELECT 2', 'SELECT 3', 'SELECT 4']) names.nameOf(text);
    expect(names.nameOf('SELECT 1')).toBeUndefined();
  });

  it('change when the tables behind the text have changed', () => {
    const names = new StatementNames();
    const before = seen(names, 'SELECT 1', 3);
    names.renew('SELECT 1');
    expect(names.nameOf('SELECT 1')).not.toBe(before);
  });
});
