import { useQuery } from '@tanstack/react-query';
import { countNotices, type NoticeCountDto } from '../../client';
import { items } from './answer';
import { keys } from './keys';

/** The unread notices of the reader by kind. */
export const useUnread = () =>
  useQuery({ queryKey: [...keys.notices, 'counts'], queryFn: (): Promise<NoticeCountDto[]> => items(countNotices()) });
