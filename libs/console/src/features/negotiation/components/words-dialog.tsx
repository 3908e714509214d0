import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../../shared/api/keys';
import { type Once, useAct } from '../../../shared/api/use-act';
import { useDraft } from '../../../shared/drafts/use-draft';
import { Dialog } from '../../../shared/ui/dialog';
import { Refused } from '../../../shared/ui/states';

export interface Words {
  reason: string;
  alternative: string;
}

interface WordsDialogProps {
  number: string;
  /** The name of its texts and drafts. */
  name: 'decline' | 'withdraw' | 'escalate';
  own: string;
  Icon: LucideIcon;
  needsReason: boolean;
  needsAlternative: boolean;
  send: (words: Words, headers: Once) => Promise<unknown>;
  close: () => void;
}

/** The dialog of an act on a date that needs words: a reason, and for a decline an alternative. */
export function WordsDialog({ number, name, own, Icon, needsReason, needsAlternative, send, close }: WordsDialogProps) {
  const { t } = useTranslation('negotiation');
  const [reason, setReason, forgetReason] = useDraft(`${number}.date.${name}.reason`);
  const [alternative, setAlternative, forgetAlternative] = useDraft(`${number}.date.${name}.alternative`);
  const act = useAct(send, [keys.request(number), keys.queues, keys.waiting]);
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    act.mutate(
      { reason, alternative },
      {
        onSuccess: () => {
          forgetReason();
          forgetAlternative();
          close();
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.closest('form')?.requestSubmit();
  };
  return (
    <Dialog close={close} title={t(`${name}.title`)}>
      <form onSubmit={submit} onKeyDown={onKeyDown}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t(`${name}.hint`)}
          </Text>
          <Textarea
            data-autofocus
            label={t('reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={act.error?.fields.get('/reason')}
            required={needsReason}
            maxLength={2_000}
            autosize
            minRows={2}
          />
          {needsAlternative && (
            <Textarea
              label={t('alternative')}
              description={t('alternativeHint')}
              value={alternative}
              onChange={(event) => setAlternative(event.currentTarget.value)}
              error={act.error?.fields.get('/alternative')}
              required
              maxLength={2_000}
              autosize
              minRows={2}
            />
          )}
          <Refused error={act.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" color="red" leftSection={<Icon size={16} aria-hidden />} loading={act.isPending}>
              {t(`${name}.button`, { own })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
