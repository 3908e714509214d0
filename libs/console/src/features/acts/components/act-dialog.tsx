import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import { Dialog } from '../../../shared/ui/dialog';
import { Refused } from '../../../shared/ui/states';
import type { Act, Field, Subject, Values } from '../act';
import { faultOf } from '../fault-of';
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
 * The dialog of an act: its fields, and a refusal beside them. Ctrl or ⌘ with Enter sends; typed values stay until they are
 * sent.
 */
export default function ActDialog({ act, subject, close, done }: ActDialogProps) {
  const { t } = useTranslation('acts');
  const { number, request, within } = subject;
  const [values, setValues, forget] = useValues(`${number}.act.${act.name}${within}`);
  const [presets, setPresets] = useState<Values>(() => act.begin?.(subject) ?? {});
  const write = useSend(act, subject);
  const sides = sidesOf(request, useMe());
  const fields = act.fields.filter(({ when }) => when === undefined || when(subject));
  const first = fields.find(({ kind }) => kind !== 'priced-day');
  const entries = { ...presets, ...values };
  const form = useRef<HTMLFormElement>(null);
  /** How often the console itself refused to send. */
  const [refusals, setRefusals] = useState(0);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [refusals]);
  const faultIn = (field: Field): string | undefined => {
    const fault = refusals > 0 ? faultOf(field, entries) : null;
    return fault === null ? undefined : t(`fault.${fault}`, { max: field.max });
  };
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    if (write.isPending) return;
    if (fields.some((field) => faultOf(field, entries) !== null)) return setRefusals(refusals + 1);
    // The act may take the request out of sight, and this dialog with it. The promise tells the result all the same.
    write.mutateAsync(entries).then(
      () => {
        forget();
        done(act.name);
      },
      () => undefined,
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.closest('form')?.requestSubmit();
  };
  return (
    <Dialog close={close} title={t(`act.${act.name}.title`)} size="lg">
      <form ref={form} onSubmit={send} onKeyDown={onKeyDown}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {within === '' && (
              <>
                {number} · {request.title}
                <br />
              </>
            )}
            {t(`act.${act.name}.hint`, { ...sides, context: within })}
          </Text>
          {fields.map((field) => (
            <ActField
              key={field.name}
              act={act.name}
              field={field}
              subject={subject}
              values={entries}
              set={(name, value) => setValues({ ...values, [name]: value })}
              preset={(name, value) => setPresets({ ...presets, [name]: value })}
              errors={write.error?.fields}
              fault={faultIn(field)}
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
