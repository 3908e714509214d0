import type { QueueRowDto } from '../../../client';
import { mergeNews } from './merge-news';

const row = (number: string, title = number): QueueRowDto => ({ number, title }) as QueueRowDto;
const shown = [row('ENG-1'), row('ENG-2'), row('ENG-3')];

describe('the list of a queue', () => {
  it('keeps every row in its place when the order changes', () => {
    const { rows } = mergeNews(shown, { rows: [row('ENG-3'), row('ENG-1'), row('ENG-2', 'New title')], whole: true });
    expect(rows.map(({ title }) => title)).toEqual(['ENG-1', 'New title', 'ENG-3']);
  });

  it('lets new requests wait', () => {
    const { rows, arrived } = mergeNews(shown, { rows: [row('ENG-9'), ...shown], whole: true });
    expect(rows).toHaveLength(3);
    expect(arrived).toEqual(['ENG-9']);
  });

  it('keeps a request that left, and says so', () => {
    const { rows, left } = mergeNews(shown, { rows: [row('ENG-1'), row('ENG-3')], whole: true });
    expect(rows).toHaveLength(3);
    expect([...left]).toEqual(['ENG-2']);
  });

  it('does not know who left while the queue goes on behind the pages that were read', () => {
    expect(mergeNews(shown, { rows: [row('ENG-1')], whole: false }).left.size).toBe(0);
  });
});
