import { useQuery } from '@tanstack/react-query';
import { getService, type IntakeFieldDto } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const NONE: IntakeFieldDto[] = [];

/** The form of a service. */
export const useIntake = (service: string): IntakeFieldDto[] =>
  useQuery({
    queryKey: [...keys.services, service],
    queryFn: () => answer(getService({ path: { id: service } })),
    staleTime: 300_000,
  }).data?.intake ?? NONE;
