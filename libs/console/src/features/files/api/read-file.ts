import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { downloadAttachment } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

/** The address of the bytes of a file within this page, for as long as it is shown. */
export function useFileAddress(number: string, attachment: string) {
  const file = useQuery({
    queryKey: [...keys.request(number), 'file', attachment],
    queryFn: async () => {
      const path = { request: number, attachment };
      return URL.createObjectURL(await answer(downloadAttachment({ path, parseAs: 'blob' })));
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const address = file.data;
  useEffect(() => () => URL.revokeObjectURL(address ?? ''), [address]);
  return file;
}
