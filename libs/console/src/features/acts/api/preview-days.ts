import { useQueries } from '@tanstack/react-query';
import { previewOffer } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/**
 * The consequence of an answer on each of these days, before one of them is offered.
 *
 * @param days local dates of the department that answers, like "2026-03-05"
 */
export const useDayPreviews = (request: string, days: string[]) =>
  useQueries({
    queries: days.map((date) => ({
      queryKey: [...keys.request(request), 'offer-preview', date],
      queryFn: () => answer(previewOffer({ path: { request }, body: { kind: 'DATE' as const, date } })),
      staleTime: 60_000,
      retry: false,
    })),
  });
