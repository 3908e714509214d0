import { useQuery } from '@tanstack/react-query';
import { listDepartments, listServices, listUsers } from '../../../client';
import { answer } from '../../../shared/api/answer';

/** The things that an installation needs before the first request, each with whether it exists. */
export interface FirstSteps {
  departments: boolean;
  people: boolean;
  services: boolean;
}

/** People are there once somebody besides the first administrator is. */
async function readFirstSteps(): Promise<FirstSteps> {
  const [departments, users, services] = await Promise.all([
    answer(listDepartments({ query: { limit: 1 } })),
    answer(listUsers({ query: { limit: 2 } })),
    answer(listServices({ query: { limit: 1 } })),
  ]);
  return {
    departments: departments.data.length > 0,
    people: users.data.length > 1,
    services: services.data.length > 0,
  };
}

export const useFirstSteps = () => useQuery({ queryKey: ['first-steps'], queryFn: readFirstSteps });
