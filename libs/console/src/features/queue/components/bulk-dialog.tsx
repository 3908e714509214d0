import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkOutcomesDto } from '../../../client';
import { useMe } from '../../../shared/session/use-me';
import { instantOf } from '../../../shared/time/zoned';
import { Dialog } from '../../../shared/ui/dialog';
import { Refused } from '../../../shared/ui/states';
import { useAssignMany } from '../api/assign-many';
import { useEstimateMany } from '../api/estimate-many';
import { usePrioritiseMany } from '../api/prioritise-many';
import { usePutAsideMany } from '../api/put-aside-many';
import type { BulkAct } from '../list/bulk-acts';
import type { Outcome } from '../list/outcome';
import { BulkFields, type BulkValues, emptyValues } from './bulk-fields';
import { BulkResults } from './bulk-results';

interface BulkDialogProps {
  act: BulkAct;
  department: string;
  marked: string[];
  clear: () => void;
  note: (outcome: Outcome) => void;
  close: () => void;
}

/** One act on all marked requests, then the result of each. */
export default function BulkDialog({ act, department, marked, clear, note, close }: BulkDialogProps) {
  const { t } = useTranslation('queue');
  const [values, setValues] = useState<BulkValues>(emptyValues);
  const [results, setResults] = useState<BulkOutcomesDto['data'] | null>(null);
  const { send, isPending, error } = useBulk(act, department, marked, values);
  const leave = (): void => {
    if (results !== null) clear();
    close();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send(({ data }) => {
      setResults(data);
      data.forEach(({ request, done, sentence }) =>
        note({ number: request, kind: done ? 'done' : 'refused', text: sentence ?? t(`bulk.done.${act}`) }),
      );
    });
  };
  return (
    <Dialog close={leave} title={t(`bulk.title.${act}`, { count: marked.length })}>
      {results !== null ? (
        <BulkResults results={results} done={t(`bulk.done.${act}`)} close={leave} />
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <BulkFields {...{ act, department, values, error }} change={(next) => setValues({ ...values, ...next })} />
            <Refused error={error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" loading={isPending}>
                {t(`bulk.send.${act}`, { count: marked.length })}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}

/** The operation of an act, with the body that the form gives it. */
function useBulk(act: BulkAct, department: string, requests: string[], values: BulkValues) {
  const assign = useAssignMany(department);
  const prioritise = usePrioritiseMany(department);
  const estimate = useEstimateMany(department);
  const putAside = usePutAsideMany(department);
  const { zone } = useMe().user;
  const { assigneeId, priority, minutes, reason } = values;
  const operation = { assign, priority: prioritise, effort: estimate, aside: putAside }[act];
  const send = (onSuccess: (answer: BulkOutcomesDto) => void): void => {
    if (act === 'assign') assign.mutate({ requests, assigneeId: assigneeId === '' ? null : assigneeId }, { onSuccess });
    if (act === 'priority') prioritise.mutate({ requests, priority }, { onSuccess });
    if (act === 'effort') estimate.mutate({ requests, minutes: Number(minutes) }, { onSuccess });
    const until = instantOf(values.until, zone);
    if (act === 'aside' && until !== null) putAside.mutate({ requests, until, reason }, { onSuccess });
  };
  return { send, isPending: operation.isPending, error: operation.error };
}
