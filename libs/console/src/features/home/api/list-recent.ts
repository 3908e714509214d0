import { useQuery } from '@tanstack/react-query';
import { listRecentRequests } from '../../../client';
import { items } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const ROWS = 6;

export const useRecentRequests = () =>
  useQuery({
    queryKey: [...keys.requests, 'recent'],
    queryFn: () => items(listRecentRequests({ query: { limit: ROWS } })),
  });
