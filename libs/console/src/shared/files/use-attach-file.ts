import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AttachmentDto } from '../../client';
import { keys } from '../api/keys';
import type { Refusal } from '../api/refusal';
import { attach } from './attach-file';

/** Adds one file to a request, for both sides. The same file twice would be two files, so a cut line is not tried again by itself. */
export function useAttachFile(request: string) {
  const client = useQueryClient();
  return useMutation<AttachmentDto, Refusal, File>({
    mutationFn: (file) => attach(request, file),
    retry: false,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.request(request) }),
  });
}
