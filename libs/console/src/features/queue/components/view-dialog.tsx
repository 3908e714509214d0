import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueViewDto } from '../../../client';
import { Dialog } from '../../../shared/ui/dialog';
import { Refused } from '../../../shared/ui/states';
import { useChangeView } from '../api/change-view';
import { useKeepView } from '../api/keep-view';
import type { OrderOfWork } from '../api/read-queue';
import { useRemoveView } from '../api/remove-view';
import type { QueueFilter } from '../filter/filter-words';

interface ViewDialogProps {
  department: string;
  /** Null for a new view. */
  view: QueueViewDto | null;
  filter: QueueFilter;
  sort: OrderOfWork;
  close: () => void;
}

/** Saves the filter and the order of work under a name, or renames, shares and removes what was saved. */
export default function ViewDialog({ department, view, filter, sort, close }: ViewDialogProps) {
  const { t } = useTranslation('queue');
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const keep = useKeepView(department);
  const change = useChangeView(department);
  const remove = useRemoveView(department);
  const isBusy = keep.isPending || change.isPending || remove.isPending;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { name, shared, sort, filter: view?.filter ?? filter };
    if (view === null) keep.mutate({ ...body, departmentId: department }, { onSuccess: close });
    else change.mutate({ view, body }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t(view === null ? 'view.keep' : 'view.change')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('view.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={keep.error?.fields.get('/name') ?? change.error?.fields.get('/name')}
            maxLength={80}
            required
            data-autofocus
          />
          <Checkbox
            label={t('view.share', { department })}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          <Refused error={keep.error ?? change.error ?? remove.error} />
          <Group justify="space-between">
            {view === null ? (
              <span />
            ) : (
              <Button
                variant="subtle"
                color="red"
                disabled={isBusy}
                onClick={() => remove.mutate(view, { onSuccess: close })}
              >
                {t('view.remove')}
              </Button>
            )}
            <Button type="submit" loading={isBusy}>
              {t('view.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
