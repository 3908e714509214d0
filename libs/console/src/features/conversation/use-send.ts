import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../shared/api/keys';
import type { Refusal } from '../../shared/api/refusal';
import { attach } from '../../shared/files/attach-file';
import { useAskQuestion } from './api/ask-question';
import { usePostMessage } from './api/post-message';
import type { ComposeFace } from './compose-faces';

interface RefusedFile {
  name: string;
  reason: string;
}

/** Sends the text and then its files, one after the other. A refused file stays picked, with the reason. */
export function useSend(number: string, face: ComposeFace, body: string, forget: () => void) {
  const client = useQueryClient();
  const message = usePostMessage(number);
  const question = useAskQuestion(number);
  const [picked, setPicked] = useState<File[]>([]);
  const [refused, setRefused] = useState<RefusedFile[]>([]);
  const [isUploading, setUploading] = useState(false);
  const visibility = face === 'note' ? 'INTERNAL' : 'SHARED';
  const act = face === 'question' ? question : message;

  const upload = async (): Promise<void> => {
    if (picked.length === 0) return;
    setUploading(true);
    const left: File[] = [];
    const reasons: RefusedFile[] = [];
    for (const file of picked) {
      await attach(number, file, visibility).catch((error: Refusal) => {
        left.push(file);
        reasons.push({ name: file.name, reason: error.message });
      });
    }
    setPicked(left);
    setRefused(reasons);
    setUploading(false);
    await client.invalidateQueries({ queryKey: keys.request(number) });
  };

  const send = (): void => {
    if (act.isPending || isUploading) return;
    setRefused([]);
    const sent = (): void => {
      forget();
      void upload();
    };
    if (body.trim() === '') void upload();
    else if (face === 'question') question.mutate({ body }, { onSuccess: sent });
    else message.mutate({ body, visibility }, { onSuccess: sent });
  };

  return {
    send,
    isPending: act.isPending || isUploading,
    error: act.error,
    files: {
      picked,
      refused,
      add: (files: File[]) => setPicked((before) => [...before, ...files]),
      remove: (file: File) => setPicked((before) => before.filter((each) => each !== file)),
    },
  };
}
