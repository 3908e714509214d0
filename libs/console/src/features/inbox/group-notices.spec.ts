import type { NoticeDto } from '../../client';
import { groupNotices } from './group-notices';

const notice = (id: string, number: string | null, subjectId = id): NoticeDto =>
  ({ id, number, subjectKind: 'agreement', subjectId }) as NoticeDto;

describe('the inbox', () => {
  it('shows the notices of one request together, at the place of the newest', () => {
    const groups = groupNotices([notice('a', 'ENG-2'), notice('b', 'ENG-1'), notice('c', 'ENG-2')]);
    expect(groups.map(({ number, notices }) => [number, notices.map(({ id }) => id)])).toEqual([
      ['ENG-2', ['a', 'c']],
      ['ENG-1', ['b']],
    ]);
  });

  it('keeps notices about different subjects without a request apart', () => {
    expect(groupNotices([notice('a', null), notice('b', null)])).toHaveLength(2);
  });
});
