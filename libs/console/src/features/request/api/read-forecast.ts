import { useQuery } from '@tanstack/react-query';
import { getRequestForecast } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** The instant by which an answer is likely. A request that waits for no answer has no forecast. */
export const useForecast = (number: string, waits: boolean) =>
  useQuery({
    queryKey: [...keys.request(number), 'forecast'],
    queryFn: () => answer(getRequestForecast({ path: { request: number } })),
    enabled: waits,
    retry: false,
  });
