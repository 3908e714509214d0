import { MappingAccount } from '../account.js';
import { LogReading, type LogRow } from '../log-row.js';
import { type HistoryMapping, PLAIN_MAPPING } from '../mapping.js';
import { endWithLog } from './end-of-log.js';
import { tellUpdates } from './tell-updates.js';

const MAPPING: HistoryMapping = {
  ...PLAIN_MAPPING,
  shape: 'UPDATES',
  unknown: ['?'],
  columns: {
    ...{ reference: ['n'], submittedAt: ['opened'], at: ['at'], order: ['mod'], state: ['state'] },
    ...{ requester: ['from'], provider: ['group'], assignee: ['who'], reopenCount: ['reopened'] },
  },
  states: {
    ...{ New: 'NEW', Active: 'WORK', Asked: 'QUESTION', Vendor: 'HOLD', Evidence: 'HOLD' },
    ...{ Resolved: 'RESOLVED', Closed: 'CLOSED', Dropped: 'CANCELLED' },
  },
};

/** A row of each update: its minute, state, and what else is not as usual. */
type Update = [minute: number, state: string, more?: Record<string, string>];

function tell(updates: Update[], changes: Partial<HistoryMapping> = {}) {
  const rows = updates.map(([minute, state, more], place): LogRow => ({
    row: place + 2,
    cells: {
      ...{ n: 'INC1', opened: at(0), from: 'Lisboa', group: 'Desk', who: '?', mod: String(place), reopened: '0' },
      ...{ at: at(minute), state },
      ...more,
    },
  }));
  const account = new MappingAccount();
  const story = tellUpdates(rows, new LogReading({ ...MAPPING, ...changes }), account);
  const moves = story?.moves.map(({ verb, at: when }) => `${(when.getTime() - BEGIN) / 60_000} ${verb}`);
  return { story, moves, reasons: account.lines().map(({ reason }) => reason) };
}

const BEGIN = Date.UTC(2016, 1, 29, 8);
const at = (minute: number): string => new Date(BEGIN + minute * 60_000).toISOString();

describe('a ticket of which each update is a row', () => {
  it('begins, asks, goes on and is answered', () => {
    const { moves } = tell([
      [1, 'New'],
      [5, 'Active'],
      [9, 'Asked'],
      [20, 'Active'],
      [30, 'Resolved'],
      [90, 'Closed'],
    ]);
    expect(moves).toEqual(['5 start', '9 ask', '20 reply', '30 resolve', '90 close']);
  });

  it('is not replied to where the answer follows the question', () => {
    expect(
      tell([
        [5, 'Asked'],
        [30, 'Resolved'],
      ]).moves,
    ).toEqual(['5 ask', '30 resolve']);
  });

  it('is put in order by instant, and within a minute by the counter of updates', () => {
    const { moves } = tell([
      [30, 'Resolved', { mod: '4' }],
      [5, 'Asked', { mod: '2' }],
      [5, 'Active', { mod: '1' }],
    ]);
    expect(moves).toEqual(['5 start', '5 ask', '30 resolve']);
  });

  it('ends one wait and begins the other where the state names another outsider', () => {
    expect(
      tell([
        [5, 'Vendor'],
        [9, 'Evidence'],
        [12, 'Active'],
      ]).moves,
    ).toEqual(['5 hold', '9 resume', '9 hold', '12 resume', '12 start']);
  });

  it('withdraws a question where it is handed on, and asks it anew there', () => {
    const { moves } = tell([
      [5, 'Asked'],
      [9, 'Asked', { group: 'Tools' }],
      [20, 'Active', { group: 'Tools' }],
    ]);
    expect(moves).toEqual(['5 ask', '9 withdrawQuestion', '9 transfer', '9 ask', '20 reply', '20 start']);
  });

  it('takes the first department that is named, and stays with it where a row names none', () => {
    const { story, moves, reasons } = tell([
      [1, 'New', { group: '?' }],
      [5, 'Active'],
      [9, 'Active', { group: '?' }],
    ]);
    expect(story!.provider).toBe('Desk');
    expect(moves).toEqual(['5 start']);
    expect(reasons).toContain('provider.named_later');
  });

  it('comes back by its states, or only where the counter grew', () => {
    const updates: Update[] = [
      [30, 'Resolved'],
      [40, 'Active'],
      [50, 'Resolved'],
    ];
    expect(tell(updates).moves).toEqual(['30 resolve', '40 reopen', '50 resolve']);
    const counted = tell(updates, { reopens: 'COUNTER' });
    expect(counted.moves).toEqual(['30 resolve']);
    expect(counted.reasons).toContain('state.not_reopened');
    const grown: Update[] = updates.map(([minute, state]) => [minute, state, { reopened: minute >= 40 ? '1' : '0' }]);
    expect(tell(grown, { reopens: 'COUNTER' }).moves).toEqual(['30 resolve', '40 reopen', '50 resolve']);
  });

  it('changes nothing after it was answered or dropped, and accounts for it', () => {
    const answered = tell([
      [30, 'Resolved'],
      [40, 'Resolved', { group: 'Tools', who: 'Bea' }],
    ]);
    expect(answered.moves).toEqual(['30 resolve']);
    expect(answered.reasons).toEqual(
      expect.arrayContaining(['provider.after_the_answer', 'assignee.after_the_answer']),
    );
    const dropped = tell([
      [30, 'Dropped'],
      [40, 'Active'],
    ]);
    expect(dropped.moves).toEqual(['30 cancel']);
    expect(dropped.reasons).toContain('state.after_the_end');
  });

  it('never happens before it is asked', () => {
    const { moves, reasons } = tell([
      [-3, 'Active'],
      [30, 'Resolved'],
    ]);
    expect(moves).toEqual(['0 start', '30 resolve']);
    expect(reasons).toContain('row.before_asking');
  });

  it('is left out where nobody knows who asked, unless the mapping names a stand-in', () => {
    const nobody: Update[] = [[5, 'Active', { from: '?' }]];
    expect(tell(nobody)).toMatchObject({ story: null, reasons: ['request.no_requester'] });
    const departments = { ...MAPPING.departments, unknownRequester: 'Somewhere' };
    expect(tell(nobody, { departments }).story).toMatchObject({ requester: 'Somewhere' });
  });
});

describe('the end of a log', () => {
  const DAY = 24 * 60;
  const ended = (updates: Update[], endsAfterDays: number): string[] => {
    const story = endWithLog(
      tell(updates).story!,
      new Date(BEGIN + endsAfterDays * DAY * 60_000),
      new MappingAccount(),
    );
    return story.moves.map(({ verb, at: when }) => `${(when.getTime() - BEGIN) / 60_000 / DAY} ${verb}`);
  };

  it('leaves open what is open', () => {
    expect(ended([[0, 'Active']], 3)).toEqual(['0 start', '3 leaveOpen']);
    expect(
      ended(
        [
          [0, 'Resolved'],
          [DAY, 'Active'],
        ],
        3,
      ),
    ).toEqual(['0 resolve', '1 reopen', '3 leaveOpen']);
  });

  it('closes an answer that nobody doubted for two weeks, and no later one', () => {
    expect(ended([[0, 'Resolved']], 14)).toEqual(['0 resolve', '14 close']);
    expect(ended([[0, 'Resolved']], 13)).toEqual(['0 resolve']);
  });

  it('adds nothing to what has ended', () => {
    expect(ended([[0, 'Dropped']], 30)).toEqual(['0 cancel']);
  });
});
