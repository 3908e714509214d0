import { useQuery } from '@tanstack/react-query';
import { getRequestForecast } from '../../client';
import { answer } from '../api/answer';
import { keys } from '../api/keys';

/** The instant by which an answer is likely. A request that waits for no answer has no forecast. */
export const useForecast = (number: string, waits = true) =>
  useQuery({
    queryKey: [...keys.request(number), 'forecast'],
    queryFn: () => answer(getRequestForecast({ path: { request: number } })),
    enabled: waits,
    staleTime: 60_000,
    retry: false,
  });
