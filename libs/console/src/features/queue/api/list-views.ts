import { useQuery } from '@tanstack/react-query';
import { listQueueViews } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** Own and shared views of a queue, with the number of rows of each. The counts are as old as the queue. */
export const useViews = (department: string) =>
  useQuery({
    queryKey: [...keys.queue(department), 'views'],
    queryFn: () => answer(listQueueViews({ query: { departmentId: department, limit: 100 } })),
    select: ({ data }) => data.toReversed(),
  });
