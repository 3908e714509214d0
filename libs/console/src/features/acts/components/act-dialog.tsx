import { Button, Group, Stack, Text } from '@mantine/core';
import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestPageDto } from '../../../client';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';
import { useMe } from '../../../shared/session/use-me';
import { Dialog } from '../../../shared/ui/dialog';
import { Refused } from '../../../shared/ui/states';
import type { Act, Values } from '../act';
import { ownDepartment } from '../own-department';
import { useValues } from '../use-values';
import { ActField } from './act-field';

interface ActDialogProps {
  act: Act;
  page: RequestPageDto;
  /** The id of the question, transfer, invitation or expedite; empty for the request itself. */
  subject: string;
  close: () => void;
  done: (name: string) => void;
}

/** The dialog of an act: its fields, and the refusal of the server beside them. Typed values stay until they are sent. */
export default function ActDialog({ act, page, subject, close, done }: ActDialogProps) {
  const { t } = useTranslation('acts');
  const number = page.request.number ?? page.request.id;
  const [values, setValues, forget] = useValues(`${number}.act.${act.name}${subject}`);
  const write = useAct(
    (sent: Values, headers) => act.send({ number, subject, page }, sent, headers),
    [keys.request(number), keys.queues, keys.waiting, keys.requests],
  );
  const own = ownDepartment(page.request, useMe());
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    if (write.isPending) return;
    write.mutate(values, {
      onSuccess: () => {
        forget();
        done(act.name);
      },
    });
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
            {t(`act.${act.name}.hint`, { own, other: page.request.requesterDepartment.name })}
          </Text>
          {act.fields.map((field, index) => (
            <ActField
              key={field.name}
              act={act.name}
              field={field}
              page={page}
              values={values}
              set={(name, value) => setValues({ ...values, [name]: value })}
              error={write.error?.fields.get(`/${field.name}`)}
              isFirst={index === 0}
            />
          ))}
          <Refused error={write.error} />
          <Group justify="flex-end">
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
              {t(`act.${act.name}.button`, { own })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
