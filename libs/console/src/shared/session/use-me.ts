import { useQuery, useSuspenseQuery, type UseSuspenseQueryResult } from '@tanstack/react-query';
import { getMe, type MeDto } from '../../client';
import { answer } from '../api/answer';
import { keys } from '../api/keys';

const query = {
  queryKey: keys.me,
  queryFn: () => answer(getMe()),
  staleTime: 60_000,
  refetchOnWindowFocus: 'always' as const,
};

/** The signed-in person, for the frame that decides whether anybody is signed in. */
export const useSession = () => useQuery({ ...query, retry: false });

/** The signed-in person, for everything inside the frame. */
export const useMe = (): MeDto => useSuspenseQuery(query satisfies typeof query).data;

export type Me = UseSuspenseQueryResult<MeDto>['data'];
