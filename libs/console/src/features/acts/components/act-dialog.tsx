import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import { Dialog } from '../../../shared/ui/dialog';
import { Refused } from '../../../shared/ui/states';
import type { Act, Subject, Values } from '../act';
import { sidesOf } from '../own-department';
import { useSend } from '../use-send';
import { useValues } from '../use-values';
import { ActField } from './act-field';

interface ActDialogProps {
  act: Act;
  subject: Subject;
  close: () => void;
  done: (name: string) => void;
}

/**
 * The dialog of an act: its fields, and the refusal of the server beside them. Ctrl or ⌘ with Enter sends; typed values stay until
 * they are sent.
 */
export default function ActDialog({ act, subject, close, done }: ActDialogProps) {
  const { t } = useTranslation('acts');
  const { number, request, within } = subject;
  const [values, setValues, forget] = useValues(`${number}.act.${act.name}${within}`);
  const [presets, setPresets] = useState<Values>(() => act.begin?.(subject) ?? {});
  const write = useSend(act, subject);
  const sides = sidesOf(request, useMe());
  const first = act.fields.find(({ kind }) => kind !== 'priced-day');
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    if (write.isPending) return;
    write.mutate(
      { ...presets, ...values },
      {
        onSuccess: () => {
          forget();
          done(act.name);
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
    <Dialog close={close} title={t(`act.${act.name}.title`)} size="lg">
      <form onSubmit={send} onKeyDown={onKeyDown}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {within === '' && `${number} · ${request.title}. `}
            {t(`act.${act.name}.hint`, sides)}
          </Text>
          {act.fields.map((field) => (
            <ActField
              key={field.name}
              act={act.name}
              field={field}
              subject={subject}
              values={{ ...presets, ...values }}
              set={(name, value) => setValues({ ...values, [name]: value })}
              preset={(name, value) => setPresets({ ...presets, [name]: value })}
              errors={write.error?.fields}
              isFirst={field === first}
            />
          ))}
          <Refused error={write.error} />
          <Group justify="flex-end" gap="xs">
            <Text size="xs" c="dimmed" visibleFrom="xs" mr="auto">
              {t('sendKey')}
            </Text>
            <Button variant="default" onClick={close}>
              {t('common:cancel')}
            </Button>
            <Button
              type="submit"
              color={act.grave === true ? 'red' : undefined}
              leftSection={<act.Icon size={16} aria-hidden />}
              loading={write.isPending}
              data-autofocus={act.fields.length === 0 || undefined}
            >
              {t(`act.${act.name}.button`, sides)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
