import { useQuery } from '@tanstack/react-query';
import { getService } from '../../client';
import { answer } from '../api/answer';
import { keys } from '../api/keys';

/** A service, with the fields of its form. */
export const useService = (id: string) =>
  useQuery({
    queryKey: [...keys.services, id],
    queryFn: () => answer(getService({ path: { id } })),
    staleTime: 300_000,
  });
