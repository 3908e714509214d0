import { useQueries, useQuery } from '@tanstack/react-query';
import { listMembers, type MemberDto } from '../../client';
import { answer } from '../api/answer';
import { keys } from '../api/keys';

const NONE: MemberDto[] = [];

const members = (id: string) => ({
  queryKey: [...keys.departments, id, 'members'],
  queryFn: async () => (await answer(listMembers({ path: { id } }))).data.filter(({ active }) => active),
  enabled: id !== '',
  staleTime: 300_000,
});

/** The active members of a department, leads first. Until they are known, and for no department, the list is empty. */
export const useMembers = (department: string): MemberDto[] => useQuery(members(department)).data ?? NONE;

/** The active members of several departments, in the sequence of the departments. */
export const useMembersOfMany = (departments: string[]): MemberDto[][] =>
  useQueries({ queries: departments.map(members), combine: (all) => all.map(({ data }) => data ?? NONE) });
