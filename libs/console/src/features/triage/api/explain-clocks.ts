import { useQuery } from '@tanstack/react-query';
import { explainClocks } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

export const useClockExplanation = (request: string) =>
  useQuery({
    queryKey: [...keys.request(request), 'clocks', 'explanation'],
    queryFn: () => answer(explainClocks({ path: { request } })),
  });
