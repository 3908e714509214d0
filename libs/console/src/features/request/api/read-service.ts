import { useQuery } from '@tanstack/react-query';
import { getService } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** The service that was asked for, with the labels of its form. */
export const useService = (id: string) =>
  useQuery({
    queryKey: [...keys.services, id],
    queryFn: () => answer(getService({ path: { id } })),
    staleTime: 300_000,
  });
