import { useQuery } from '@tanstack/react-query';
import { listInvitations, type InvitationDto } from '../../../client';
import { items } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const NONE: InvitationDto[] = [];

/** The colleagues who were asked to help. */
export const useInvitations = (number: string): InvitationDto[] =>
  useQuery({
    queryKey: [...keys.request(number), 'invitations'],
    queryFn: () => items(listInvitations({ path: { request: number } })),
  }).data ?? NONE;
