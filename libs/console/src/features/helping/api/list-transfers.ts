import { useQuery } from '@tanstack/react-query';
import { listTransfers, type TransferDto } from '../../../client';
import { items } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const NONE: TransferDto[] = [];

/** The transfers of a request, each a leg of its way. */
export const useTransfers = (number: string): TransferDto[] =>
  useQuery({
    queryKey: [...keys.request(number), 'transfers'],
    queryFn: () => items(listTransfers({ path: { request: number } })),
  }).data ?? NONE;
