import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/api/refusal';
import { useMembers } from '../../../shared/directory/use-members';
import { useMe } from '../../../shared/session/use-me';
import { instantOf } from '../../../shared/time/zoned';
import type { BulkAct, BulkValues } from '../list/bulk-acts';

interface BulkFieldsProps {
  act: BulkAct;
  department: string;
  values: BulkValues;
  error: Refusal | null;
  change: (next: Partial<BulkValues>) => void;
}

const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;

/** The fields of one bulk act. */
export function BulkFields({ act, department, values, error, change }: BulkFieldsProps) {
  const { t } = useTranslation('queue');
  const { zone } = useMe().user;
  if (act === 'assign') return <AssigneeField {...{ department, values, change }} />;
  if (act === 'priority') {
    return (
      <NativeSelect
        label={t('bulk.priority')}
        value={values.priority}
        onChange={(event) => change({ priority: event.currentTarget.value as BulkValues['priority'] })}
        data={PRIORITIES.map((value) => ({ value, label: t(`common:priority.${value}`) }))}
        data-autofocus
      />
    );
  }
  if (act === 'effort') {
    return (
      <TextInput
        label={t('bulk.minutes')}
        type="number"
        min={1}
        value={values.minutes}
        onChange={(event) => change({ minutes: event.currentTarget.value })}
        error={error?.fields.get('/minutes')}
        required
        data-autofocus
      />
    );
  }
  return (
    <>
      <TextInput
        label={t('bulk.until')}
        type="datetime-local"
        onChange={(event) => change({ until: instantOf(event.currentTarget.value, zone) ?? '' })}
        error={error?.fields.get('/until')}
        required
        data-autofocus
      />
      <Textarea
        label={t('bulk.reason')}
        autosize
        minRows={2}
        value={values.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={error?.fields.get('/reason')}
        required
      />
    </>
  );
}

function AssigneeField({ department, values, change }: Pick<BulkFieldsProps, 'department' | 'values' | 'change'>) {
  const { t } = useTranslation('queue');
  const { user } = useMe();
  const others = useMembers(department).filter(({ userId }) => userId !== user.id);
  return (
    <NativeSelect
      label={t('bulk.assignee')}
      value={values.assigneeId}
      onChange={(event) => change({ assigneeId: event.currentTarget.value })}
      data={[
        { value: user.id, label: t('bulk.me', { name: user.name }) },
        ...others.map(({ userId, name }) => ({ value: userId, label: name })),
        { value: '', label: t('nobody') },
      ]}
      data-autofocus
    />
  );
}
