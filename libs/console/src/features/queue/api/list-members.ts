import { useQuery } from '@tanstack/react-query';
import { listMembers } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** The active members of a department, to assign requests to. */
export const useMembers = (department: string) =>
  useQuery({
    queryKey: [...keys.departments, department, 'members'],
    queryFn: () => answer(listMembers({ path: { id: department } })),
    select: ({ data }) => data.filter(({ active }) => active),
  });
