import { useQuery } from '@tanstack/react-query';
import { explainClocks } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** The arithmetic of each clock, step by step. Read only where somebody wants to see it, or a clock stands. */
export const useClockExplanation = (number: string, wanted: boolean) =>
  useQuery({
    queryKey: [...keys.request(number), 'clock-explanation'],
    queryFn: () => answer(explainClocks({ path: { request: number } })),
    enabled: wanted,
  });
