import { useQuery } from '@tanstack/react-query';
import { listDepartments } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** Codes of departments by id, because a saved view names a department by its id. */
export const useDepartmentCodes = () =>
  useQuery({
    queryKey: [...keys.departments, 'codes'],
    queryFn: () => answer(listDepartments({ query: { limit: 100 } })),
    select: ({ data }) => new Map(data.map(({ id, code }) => [id, code])),
    staleTime: 5 * 60_000,
  });
