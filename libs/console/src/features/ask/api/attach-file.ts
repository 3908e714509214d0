import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type AttachmentDto, attachFile } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import type { Refusal } from '../../../shared/api/refusal';

/** Sends one file of a request. The same file twice would be two files, so a cut line is not tried again by itself. */
export function useAttachFile(request: string) {
  const client = useQueryClient();
  return useMutation<AttachmentDto, Refusal, File>({
    mutationFn: (file) => answer(attachFile({ path: { request }, body: { file } })),
    retry: false,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.request(request) }),
  });
}
