import { useQuery } from '@tanstack/react-query';
import { type ExpediteDto, listExpedites } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const NONE: ExpediteDto[] = [];

/** The wishes that a request goes before all others, with the decisions of both leads. */
export const useExpedites = (number: string): ExpediteDto[] =>
  useQuery({
    queryKey: [...keys.request(number), 'expedites'],
    queryFn: async () => (await answer(listExpedites({ path: { request: number } }))).expedites,
  }).data ?? NONE;
