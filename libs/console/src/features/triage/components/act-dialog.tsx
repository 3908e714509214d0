import { Button, Group, Stack, Text } from '@mantine/core';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/api/refusal';
import { Dialog } from '../../../shared/ui/dialog';
import { Refused } from '../../../shared/ui/states';
import type { Subject } from '../acts';

export interface DialogProps {
  subject: Subject;
  /** Called after the act, with its result in words. */
  done: (text: string) => void;
  close: () => void;
}

interface ActDialogProps {
  subject: Subject;
  title: string;
  /** The words of the button: they name the department that the act speaks for. */
  sendText: string;
  act: { isPending: boolean; error: Refusal | null };
  send: () => void;
  close: () => void;
  color?: string;
  children: ReactNode;
}

/** A small form about one request. Ctrl or ⌘ with Enter sends; Esc leaves, and what was typed stays a draft. */
export function ActDialog({ subject, title, sendText, act, send, close, color, children }: ActDialogProps) {
  const { t } = useTranslation('triage');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!act.isPending) send();
  };
  const press = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <Dialog close={close} title={title} size="lg">
      <form onSubmit={submit} onKeyDown={press}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {subject.number} · {subject.title}
          </Text>
          {children}
          <Refused error={act.error} />
          <Group justify="space-between">
            <Text size="xs" c="dimmed" visibleFrom="xs">
              {t('sendKey')}
            </Text>
            <Group gap="xs" ml="auto">
              <Button variant="default" onClick={close}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" loading={act.isPending} color={color}>
                {sendText}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
