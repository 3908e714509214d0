import { useQuery } from '@tanstack/react-query';
import { explainPlaceInQueue } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

export const usePlaceExplanation = (department: string, request: string) =>
  useQuery({
    queryKey: [...keys.queue(department), 'explanation', request],
    queryFn: () => answer(explainPlaceInQueue({ path: { department, request } })),
  });
