import fc from 'fast-check';
import { hiddenAmong } from './hide-small.js';

const cell = (requester: string, provider: string, requests: number, handlers = 2) => ({
  place: { requester, provider },
  requests,
  handlers,
});
const nobodysOwn = () => false;
const hidden = (cells: ReturnType<typeof cell>[], isOwn: (each: ReturnType<typeof cell>) => boolean = nobodysOwn) =>
  cells
    .filter((each) => hiddenAmong(cells, isOwn).has(each))
    .map(({ place }) => `${place.requester}→${place.provider}`);

describe('the cells that are hidden', () => {
  it('are those of fewer than five requests', () => {
    expect(hidden([cell('CS', 'ENG', 5), cell('QA', 'FIN', 4)])).toEqual(['QA→FIN']);
  });

  it('are those of a single pair of hands', () => {
    expect(hidden([cell('CS', 'ENG', 50, 1), cell('QA', 'FIN', 50)])).toEqual(['CS→ENG']);
  });

  it('are never those of the lead who answers for them', () => {
    expect(hidden([cell('CS', 'ENG', 1)], ({ place }) => place.provider === 'ENG')).toEqual([]);
  });

  it('take the smallest other cell of their line with them, which the total would give away', () => {
    expect(hidden([cell('CS', 'ENG', 3), cell('QA', 'ENG', 9), cell('FIN', 'ENG', 8)])).toEqual(['CS→ENG', 'FIN→ENG']);
  });

  it('need no other where two of a line are hidden already', () => {
    expect(hidden([cell('CS', 'ENG', 3), cell('QA', 'ENG', 2), cell('FIN', 'ENG', 8)])).toEqual(['CS→ENG', 'QA→ENG']);
  });

  it('cannot be told from the totals of their lines, whatever the table', () => {
    const tables = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('CS', 'QA', 'FIN', 'LOG'),
        fc.constantFrom('ENG', 'QA', 'FIN'),
        fc.integer({ min: 1, max: 30 }),
      ),
      { selector: ([requester, provider]) => `${requester} ${provider}`, minLength: 1 },
    );
    fc.assert(
      fc.property(tables, (table) => {
        const cells = table.map(([requester, provider, requests]) => cell(requester, provider, requests));
        const all = hiddenAmong(cells, nobodysOwn);
        for (const dimension of ['requester', 'provider'] as const) {
          for (const value of new Set(cells.map(({ place }) => place[dimension]))) {
            const line = cells.filter(({ place }) => place[dimension] === value);
            const unknown = line.filter((each) => all.has(each)).length;
            // A line of one cell is its total, which is small itself and hidden in the table of totals.
            if (line.length > 1) expect(unknown).not.toBe(1);
          }
        }
      }),
    );
  });
});
