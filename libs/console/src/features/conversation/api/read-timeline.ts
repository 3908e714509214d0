import { useQuery } from '@tanstack/react-query';
import { getRequestTimeline, type MomentDto, type MomentPage } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** The rest of the timeline behind its first page, which the page of the request brings. */
export const useRestOfTimeline = (number: string, { page, data }: MomentPage) =>
  useQuery({
    queryKey: [...keys.request(number), 'timeline', data.at(-1)?.sequence],
    queryFn: () => readOn(number, page.nextCursor),
    enabled: page.hasMore,
  });

async function readOn(number: string, first: string | null): Promise<MomentDto[]> {
  const moments: MomentDto[] = [];
  for (let cursor = first; cursor !== null;) {
    const next = await answer(getRequestTimeline({ path: { request: number }, query: { limit: 100, cursor } }));
    moments.push(...next.data);
    cursor = next.page.nextCursor;
  }
  return moments;
}
