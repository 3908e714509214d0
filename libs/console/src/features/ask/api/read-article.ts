import { useQuery } from '@tanstack/react-query';
import { getArticle } from '../../../client';
import { answer } from '../../../shared/api/answer';

/** The text of an article, read when somebody opens it. */
export const useArticle = (article: string) =>
  useQuery({ queryKey: ['article', article], queryFn: () => answer(getArticle({ path: { article } })) });
