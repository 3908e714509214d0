import { useQuery } from '@tanstack/react-query';
import { listNoticePreferences, type NoticePreferenceDto, setNoticePreference } from '../../../client';
import { answer, items } from '../../../shared/api/answer';
import { useAct } from '../../../shared/api/use-act';

const KEY = ['notice-preferences'];

export const usePreferences = () =>
  useQuery({ queryKey: KEY, queryFn: (): Promise<NoticePreferenceDto[]> => items(listNoticePreferences()) });

export const useSetPreference = () =>
  useAct(
    ({ kind, ...body }: NoticePreferenceDto, headers) => answer(setNoticePreference({ path: { kind }, body, headers })),
    [KEY],
  );
