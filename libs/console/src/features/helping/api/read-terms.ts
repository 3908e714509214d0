import { useQuery } from '@tanstack/react-query';
import { getRequestTerms, type NewTermsDto } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** Newer terms that one side wants for a request that was sent under others; null for none. */
export const useProposedTerms = (number: string): NewTermsDto | null =>
  useQuery({
    queryKey: [...keys.request(number), 'terms'],
    queryFn: async () =>
      (await answer(getRequestTerms({ path: { request: number } }))).onTable ?? { none: true as const },
    retry: false,
    select: (onTable) => ('none' in onTable ? null : onTable),
  }).data ?? null;
