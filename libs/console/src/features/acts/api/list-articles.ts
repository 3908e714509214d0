import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ArticleSummaryDto, listArticles } from '../../../client';
import { answer } from '../../../shared/api/answer';

const NONE: ArticleSummaryDto[] = [];

/** Articles that the reader may read, by their words. */
export const useArticles = (words: string): ArticleSummaryDto[] =>
  useQuery({
    queryKey: ['articles', words],
    queryFn: async () =>
      (await answer(listArticles({ query: { limit: 20, ...(words === '' ? {} : { q: words }) } }))).data,
    placeholderData: keepPreviousData,
  }).data ?? NONE;
