import { useQuery } from '@tanstack/react-query';
import { explainClocks } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** The arithmetic of each clock, step by step. */
export const useClockExplanation = (number: string) =>
  useQuery({
    queryKey: [...keys.request(number), 'clock-explanation'],
    queryFn: () => answer(explainClocks({ path: { request: number } })),
  });
