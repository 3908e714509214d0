import fc from 'fast-check';
import type { QueueFilter } from './filter-words';
import { hasWord, parseFilter, toggleWord, writeFilter } from './parse-filter';

const filterOf = (text: string): QueueFilter => parseFilter(text).filter;

describe('the text of the filter box', () => {
  it.each<[string, QueueFilter]>([
    ['', {}],
    ['is:overdue from:CS order:SO-10482', { overdue: true, requesterDepartmentId: 'CS', order: 'SO-10482' }],
    ['is:mine not:aside', { mine: true, snoozed: false }],
    ['state:new,accepted', { state: ['SUBMITTED', 'ACCEPTED'] }],
    ['state:new state:accepted', { state: ['SUBMITTED', 'ACCEPTED'] }],
    ['ball:provider priority:p1 basis:orders', { ball: ['PROVIDER'], priority: ['P1'], basis: ['ORDERS'] }],
    ['who:me late:>70%', { assigneeId: 'me', lateChanceAtLeast: 7_000 }],
    ['service:ENG/part-clarification', { serviceId: 'ENG/part-clarification' }],
    ['order:"SO 104 B"', { order: 'SO 104 B' }],
    ['due:<2d order:SO-104*', { dueWithinSeconds: 172_800, order: 'SO-104*' }],
    ['due:4h', { dueWithinSeconds: 14_400 }],
    ['IS:Overdue', { overdue: true }],
  ])('%s narrows the queue', (text, filter) => expect(parseFilter(text)).toEqual({ filter, unknown: [] }));

  it('is searched for where it names no filter', () => {
    expect(filterOf('"valve block" is:mine -pump')).toEqual({ mine: true, q: '"valve block" -pump' });
  });

  it('says the words that it does not understand, and takes the others', () => {
    const { filter, unknown } = parseFilter('is:overdu colour:red is:mine priority:P9 from:');
    expect(filter).toEqual({ mine: true });
    expect(unknown.map(({ word }) => word)).toEqual(['is:overdu', 'colour:red', 'priority:P9', 'from:']);
    expect(unknown.map(({ values }) => values?.slice(0, 2) ?? null)).toEqual([
      ['mine', 'free'],
      null,
      ['p1', 'p2'],
      ['CS'],
    ]);
  });

  it('keeps a quote that is still being typed', () => {
    expect(filterOf('"valve bl')).toEqual({ q: '"valve bl' });
    expect(filterOf('order:"SO 1')).toEqual({ order: 'SO 1' });
  });
});

describe('a filter', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ./-]{0,12}[A-Za-z0-9]$/);
  const filters: fc.Arbitrary<QueueFilter> = fc.record(
    {
      state: fc.uniqueArray(fc.constantFrom('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS' as const), { minLength: 1 }),
      ball: fc.uniqueArray(fc.constantFrom('PROVIDER', 'EXTERNAL' as const), { minLength: 1 }),
      priority: fc.uniqueArray(fc.constantFrom('P1', 'P4' as const), { minLength: 1 }),
      basis: fc.uniqueArray(fc.constantFrom('ORDERS', 'LEFT' as const), { minLength: 1 }),
      mine: fc.boolean(),
      unassigned: fc.boolean(),
      overdue: fc.boolean(),
      likelyLate: fc.boolean(),
      expedited: fc.boolean(),
      verified: fc.boolean(),
      snoozed: fc.boolean(),
      requesterDepartmentId: name,
      serviceId: name,
      assigneeId: name,
      order: name,
      dueWithinSeconds: fc.integer({ min: 0, max: 999 }).map((hours) => hours * 3_600),
      lateChanceAtLeast: fc.integer({ min: 0, max: 100 }).map((percent) => percent * 100),
      q: fc.constantFrom('valve', '"valve block" -pump', 'VB-220/4'),
    },
    { requiredKeys: [] },
  );

  it('is read again as it was written', () => {
    fc.assert(fc.property(filters, (filter) => expect(filterOf(writeFilter(filter))).toEqual(filter)));
  });

  it('searches for a text with a colon by a quoted word', () => {
    expect(writeFilter({ q: 'pn:220' })).toBe('"pn:220"');
    expect(filterOf('"pn:220"')).toEqual({ q: '"pn:220"' });
  });
});

describe('a chip', () => {
  it('adds its word to the text, and takes it out again', () => {
    expect(toggleWord('from:CS', 'is:overdue')).toBe('from:CS is:overdue');
    expect(toggleWord('is:overdue from:CS', 'is:overdue')).toBe('from:CS');
    expect(hasWord('from:CS is:overdue', 'is:overdue')).toBe(true);
  });
});
