import { useQuery } from '@tanstack/react-query';
import { listServices, type ServiceItemDto } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const NONE: ServiceItemDto[] = [];

/** The services that departments offer now. */
export const useServices = (): ServiceItemDto[] =>
  useQuery({
    queryKey: [...keys.services, 'offered'],
    queryFn: async () => (await answer(listServices({ query: { active: true, limit: 100 } }))).data,
    staleTime: 300_000,
  }).data ?? NONE;
