import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkOutcomeDto } from '../../../client';
import { Dialog } from '../../../shared/ui/dialog';
import { Refused } from '../../../shared/ui/states';
import { useBulk, useForeseen } from '../api/bulk';
import { type BulkAct, emptyValues } from '../list/bulk-acts';
import type { Outcome } from '../list/outcome';
import { BulkFields } from './bulk-fields';
import { BulkForeseen } from './bulk-foreseen';
import { BulkResults } from './bulk-results';

interface BulkDialogProps {
  act: BulkAct;
  department: string;
  marked: string[];
  clear: () => void;
  note: (outcome: Outcome) => void;
  close: () => void;
}

/** One act on all marked requests: what would become of each, then what did. */
export default function BulkDialog({ act, department, marked, clear, note, close }: BulkDialogProps) {
  const { t } = useTranslation('queue');
  const [values, setValues] = useState(emptyValues);
  const [results, setResults] = useState<BulkOutcomeDto[] | null>(null);
  const write = useBulk(act, department, marked);
  const refused = useForeseen(act, department, marked, values);
  const leave = (): void => {
    if (results !== null) clear();
    close();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    write.mutate(values, {
      onSuccess: ({ data }) => {
        setResults(data);
        data.forEach(({ request, done, sentence }) =>
          note({ number: request, kind: done ? 'done' : 'refused', text: sentence ?? t(`bulk.done.${act}`) }),
        );
      },
    });
  };
  return (
    <Dialog close={leave} title={t(`bulk.title.${act}`, { count: marked.length })}>
      {results !== null ? (
        <BulkResults results={results} done={t(`bulk.done.${act}`)} close={leave} />
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <BulkFields
              {...{ act, department, values, error: write.error }}
              change={(next) => setValues({ ...values, ...next })}
            />
            {refused !== undefined && <BulkForeseen refused={refused} count={marked.length} />}
            <Refused error={write.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" loading={write.isPending}>
                {t(`bulk.send.${act}`, { count: marked.length })}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
