import fc from 'fast-check';
import { hiddenAmong, sumsGivenAway } from './hide-small.js';

/** Two dimensions by which a table may be split: in place of services and priorities the lines have names that are read easily. */
const cell = (service: string, priority: string, requests: number, hands = ['Erik', 'Erika']) => ({
  place: { provider: 'TOOL SHOP', service, priority },
  requests,
  firstHand: hands[0] ?? null,
  lastHand: hands.at(-1) ?? null,
});
const elsewhere = (each: ReturnType<typeof cell>) => ({ ...each, place: { ...each.place, provider: 'DISPATCH' } });
const nobodysOwn = () => false;
const hidden = (cells: ReturnType<typeof cell>[], isOwn: (each: ReturnType<typeof cell>) => boolean = nobodysOwn) =>
  cells.filter((each) => hiddenAmong(cells, isOwn).has(each)).map(({ place }) => `${place.service}→${place.priority}`);

describe('the cells that are hidden', () => {
  it('are those of fewer than five requests', () => {
    expect(hidden([cell('CS', 'ENG', 5), elsewhere(cell('QA', 'FIN', 4))])).toEqual(['QA→FIN']);
  });

  it('are those of a single pair of hands', () => {
    expect(hidden([cell('CS', 'ENG', 50, ['Erik']), elsewhere(cell('QA', 'FIN', 50))])).toEqual(['CS→ENG']);
  });

  it('are not those on which nobody has worked yet', () => {
    expect(hidden([cell('CS', 'ENG', 50, [])])).toEqual([]);
  });

  it('are never those of the lead who answers for them', () => {
    expect(hidden([cell('CS', 'ENG', 1)], ({ place }) => place.priority === 'ENG')).toEqual([]);
  });

  it('take the smallest other cell of their line with them, which the total would give away', () => {
    expect(hidden([cell('CS', 'ENG', 3), cell('QA', 'ENG', 9), cell('FIN', 'ENG', 8)])).toEqual(['CS→ENG', 'FIN→ENG']);
  });

  it('need no other where two of a line are hidden already', () => {
    expect(hidden([cell('CS', 'ENG', 3), cell('QA', 'ENG', 2), cell('FIN', 'ENG', 8)])).toEqual(['CS→ENG', 'QA→ENG']);
  });

  it('are more than two where two together are small, and where a single pair of hands worked on all of them', () => {
    expect(hidden([cell('CS', 'ENG', 1), cell('QA', 'ENG', 2), cell('FIN', 'ENG', 8), cell('LOG', 'ENG', 9)])).toEqual([
      ...['CS→ENG', 'QA→ENG', 'FIN→ENG'],
    ]);
    const eriks = [cell('CS', 'ENG', 9, ['Erik']), cell('QA', 'ENG', 9, ['Erik'])];
    expect(hidden([...eriks, cell('FIN', 'ENG', 70)])).toHaveLength(3);
  });

  it('take another of the same departments with them, where both splits differ', () => {
    expect(hidden([cell('CS', 'ENG', 9), cell('QA', 'FIN', 1)])).toEqual(['CS→ENG', 'QA→FIN']);
  });

  it('are those that other periods would give away', () => {
    const cells = [cell('CS', 'ENG', 50), elsewhere(cell('QA', 'FIN', 50))];
    expect([...hiddenAmong(cells, nobodysOwn, ({ place }) => place.priority === 'FIN')]).toEqual([cells[1]]);
  });

  it('leave other departments as they are, and hide the sums that would give them away', () => {
    const of = (requester: string, requests: number) => ({
      ...{ place: { requester, provider: 'ENG' }, requests },
      ...{ firstHand: 'Erik', lastHand: 'Erika' },
    });
    const cells = [of('CS', 3), of('QA', 90)];
    const found = hiddenAmong(cells, nobodysOwn);
    expect([...found]).toEqual([cells[0]]);
    const byProvider = (some: Iterable<(typeof cells)[number]>) => [
      ...sumsGivenAway(some, ({ provider }) => provider!),
    ];
    expect(byProvider(found)).toEqual(['ENG']);
    expect(byProvider([of('CS', 3), of('FIN', 2)])).toEqual([]);
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
        for (const dimension of ['service', 'priority', 'provider'] as const) {
          for (const value of new Set(cells.map(({ place }) => place[dimension]))) {
            const line = cells.filter(({ place }) => place[dimension] === value);
            const unknown = line.filter((each) => all.has(each));
            const requests = unknown.reduce((sum, each) => sum + each.requests, 0);
            // A line that is hidden whole is its total, which is hidden in the table of totals where it is small.
            if (unknown.length === 0 || unknown.length === line.length) continue;
            expect(unknown.length).toBeGreaterThan(1);
            expect(requests).toBeGreaterThanOrEqual(5);
          }
        }
      }),
    );
  });
});
