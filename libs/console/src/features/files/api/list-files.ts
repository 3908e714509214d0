import { useQuery } from '@tanstack/react-query';
import { type AttachmentDto, listAttachments } from '../../../client';
import { items } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const NONE: AttachmentDto[] = [];

/** The files of a request, also the removed ones, whose bytes are gone. */
export const useFiles = (number: string): AttachmentDto[] =>
  useQuery({
    queryKey: [...keys.request(number), 'files'],
    queryFn: () => items(listAttachments({ path: { request: number } })),
    enabled: number !== '',
  }).data ?? NONE;
