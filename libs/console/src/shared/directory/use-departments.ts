import { useQuery } from '@tanstack/react-query';
import { type DepartmentDto, listDepartments } from '../../client';
import { answer } from '../api/answer';
import { keys } from '../api/keys';

const NONE: DepartmentDto[] = [];

/** All departments that are not retired. Until they are known the list is empty. */
export const useDepartments = (): DepartmentDto[] =>
  useQuery({
    queryKey: keys.departments,
    queryFn: async () => (await answer(listDepartments({ query: { limit: 100 } }))).data,
    staleTime: 300_000,
  }).data ?? NONE;
