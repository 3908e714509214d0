import { useQuery } from '@tanstack/react-query';
import { getRequestForecast } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** When an open request is likely to be answered. */
export const useForecast = (number: string) =>
  useQuery({
    queryKey: [...keys.request(number), 'forecast'],
    queryFn: () => answer(getRequestForecast({ path: { request: number } })),
    staleTime: 60_000,
  });
