import { useQuery } from '@tanstack/react-query';
import { getPlaceInQueue } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** The place among the requests that wait for the same department. A request that waits for nothing has none. */
export const usePlaceInQueue = (number: string, waits: boolean) =>
  useQuery({
    queryKey: [...keys.request(number), 'place'],
    queryFn: () => answer(getPlaceInQueue({ path: { request: number } })),
    enabled: waits,
    retry: false,
  });
