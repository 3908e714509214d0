import { useQuery } from '@tanstack/react-query';
import { type DepartmentResponse, listDepartments } from '../../client';
import { answer } from '../api/answer';
import { keys } from '../api/keys';

const NONE: DepartmentResponse[] = [];

/** All departments that are not retired. Until they are known the list is empty. */
export const useDepartments = (): DepartmentResponse[] =>
  useQuery({
    queryKey: keys.departments,
    queryFn: async () => (await answer(listDepartments({ query: { limit: 100 } }))).data,
    staleTime: 300_000,
  }).data ?? NONE;
