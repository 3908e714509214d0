import { useQuery } from '@tanstack/react-query';
import { listDepartments } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** The departments that a request can be handed to. */
export const useDepartments = () =>
  useQuery({
    queryKey: [...keys.departments, 'at-work'],
    queryFn: () => answer(listDepartments({ query: { limit: 100, retired: false } })),
    select: ({ data }) => data,
    staleTime: 5 * 60_000,
  });
