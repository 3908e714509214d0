import { useQuery } from '@tanstack/react-query';
import { listWorkLogs, type WorkLogDto } from '../../../client';
import { items } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const NONE: WorkLogDto[] = [];

/** The minutes that the reader's own department logged. */
export const useWorkLogs = (number: string): WorkLogDto[] =>
  useQuery({
    queryKey: [...keys.request(number), 'work-logs'],
    queryFn: () => items(listWorkLogs({ path: { request: number } })),
  }).data ?? NONE;
