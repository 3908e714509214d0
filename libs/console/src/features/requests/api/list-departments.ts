import { useQuery } from '@tanstack/react-query';
import { listDepartments } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** All departments, also retired ones: their requests remain. */
export const useDepartments = () =>
  useQuery({
    queryKey: [...keys.departments, 'all'],
    queryFn: () => answer(listDepartments({ query: { limit: 100 } })),
    select: ({ data }) => data,
    staleTime: 5 * 60_000,
  });
