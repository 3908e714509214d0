import { useQuery } from '@tanstack/react-query';
import { getCalendar } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** The opening hours of the department that shall answer. */
export const useCalendar = (department: string) =>
  useQuery({
    queryKey: [...keys.departments, department, 'calendar'],
    queryFn: () => answer(getCalendar({ path: { id: department } })),
    staleTime: 300_000,
  });
