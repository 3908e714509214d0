import { useQuery } from '@tanstack/react-query';
import { listInvitations, type InvitationDto } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const NONE: InvitationDto[] = [];

/** The colleagues who were asked to help. */
export const useInvitations = (number: string): InvitationDto[] =>
  useQuery({
    queryKey: [...keys.request(number), 'invitations'],
    queryFn: () => answer(listInvitations({ path: { request: number } })),
  }).data ?? NONE;
