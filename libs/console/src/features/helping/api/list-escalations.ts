import { useQuery } from '@tanstack/react-query';
import { listEscalations, type EscalationDto } from '../../../client';
import { items } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const NONE: EscalationDto[] = [];

/** The escalations of a request with their outcomes. */
export const useEscalations = (number: string): EscalationDto[] =>
  useQuery({
    queryKey: [...keys.request(number), 'escalations'],
    queryFn: () => items(listEscalations({ path: { request: number } })),
  }).data ?? NONE;
