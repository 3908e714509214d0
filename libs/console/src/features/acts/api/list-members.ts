import { useQueries, useQuery } from '@tanstack/react-query';
import { listMembers, type MemberDto } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const NONE: MemberDto[] = [];

const members = (id: string) => ({
  queryKey: [...keys.departments, id, 'members'],
  queryFn: async () => (await answer(listMembers({ path: { id } }))).data,
  staleTime: 300_000,
});

/** The members of a department, leads first. */
export const useMembers = (department: string): MemberDto[] => useQuery(members(department)).data ?? NONE;

/** The members of several departments, in the sequence of the departments. */
export const useMembersOfMany = (departments: string[]): MemberDto[][] =>
  useQueries({ queries: departments.map(members), combine: (all) => all.map(({ data }) => data ?? NONE) });
