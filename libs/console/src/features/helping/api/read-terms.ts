import { useQuery } from '@tanstack/react-query';
import { getRequestTerms, type RequestTermsDto } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** Newer terms that one side wants for a request, and what the reader may do about its terms. */
export const useTerms = (number: string): RequestTermsDto | undefined =>
  useQuery({
    queryKey: [...keys.request(number), 'terms'],
    queryFn: () => answer(getRequestTerms({ path: { request: number } })),
    retry: false,
  }).data;
