import type { QueueRowDto } from '../../../client';

/** The first pages of the queue as they are now. */
export interface QueueNews {
  rows: QueueRowDto[];
  /** True: there are no further pages, so a row that is absent has left the queue. */
  whole: boolean;
}

export interface ShownQueue {
  rows: QueueRowDto[];
  /** Numbers of requests that are in the queue now and not in the list. */
  arrived: string[];
  /** Numbers of requests that are in the list and no longer in the queue. */
  left: ReadonlySet<string>;
}

/**
 * The list as a person works through it: every row keeps its place, with its newest content. New rows wait, and rows that
 * left stay, until the person asks for the new list.
 */
export function mergeNews(shown: QueueRowDto[], news: QueueNews | undefined): ShownQueue {
  if (news === undefined) return { rows: shown, arrived: [], left: new Set() };
  const current = new Map(news.rows.map((row) => [row.number, row]));
  const known = new Set(shown.map(({ number }) => number));
  return {
    rows: shown.map((row) => current.get(row.number) ?? row),
    arrived: news.rows.map(({ number }) => number).filter((number) => !known.has(number)),
    left: new Set(news.whole ? [...known].filter((number) => !current.has(number)) : []),
  };
}
