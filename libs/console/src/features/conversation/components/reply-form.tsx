import { Button, Group, Stack, Textarea } from '@mantine/core';
import { Reply } from 'lucide-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDto } from '../../../client';
import { useDraft } from '../../../shared/drafts/use-draft';
import { useMe } from '../../../shared/session/use-me';
import { Refused } from '../../../shared/ui/states';
import { useReply } from '../api/reply-to-question';
import { writingKeys } from '../writing-keys';
import { sidesOf } from '../sides';

/** The reply to an open question, written where the question stands. */
export function ReplyForm({ request, question }: { request: RequestDto; question: string }) {
  const { t } = useTranslation('conversation');
  const { own } = sidesOf(request, useMe());
  const [body, setBody, forget] = useDraft(`${request.number}.reply.${question}`);
  const act = useReply(request.number ?? '', question);
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    if (body.trim() !== '' && !act.isPending) act.mutate({ body }, { onSuccess: forget });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="xs" mt="xs">
        <Textarea
          aria-label={t('reply.label')}
          placeholder={t('reply.placeholder', { own })}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          onKeyDown={writingKeys(send)}
          error={act.error?.fields.get('/body')}
          autosize
          minRows={2}
          maxRows={14}
          maxLength={20_000}
        />
        <Refused error={act.error} />
        <Group justify="flex-end">
          <Button type="submit" color="violet" leftSection={<Reply size={16} aria-hidden />} loading={act.isPending}>
            {t('reply.send', { own })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
