import { useQuery } from '@tanstack/react-query';
import { listMissExplanations, type MissExplanationsDto } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** The reasons that a department gave for targets that it missed, and the misses that the reader may explain. */
export const useMisses = (number: string, isMissed: boolean): MissExplanationsDto | undefined =>
  useQuery({
    queryKey: [...keys.request(number), 'misses'],
    queryFn: () => answer(listMissExplanations({ path: { request: number } })),
    enabled: isMissed,
    retry: false,
  }).data;
