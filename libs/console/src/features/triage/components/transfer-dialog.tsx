import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../shared/drafts/use-draft';
import { useDepartments } from '../api/list-departments';
import { useOfferTransfer } from '../api/offer-transfer';
import { ActDialog, type DialogProps } from './act-dialog';
import { TextArea } from './text-area';

/** Offers the request to another department, which may refuse it. */
export default function TransferDialog({ subject, done, close }: DialogProps) {
  const { t } = useTranslation('triage');
  const [reason, setReason, forget] = useDraft(`${subject.number}.transfer`);
  const [to, setTo] = useState('');
  const departments = useDepartments();
  const act = useOfferTransfer(subject.number);
  const others = (departments.data ?? []).filter(({ code }) => code !== subject.holder.code);
  const name = others.find(({ code }) => code === to)?.name ?? '';
  const onSuccess = (): void => {
    forget();
    done(t('transfer.done', { department: name }));
  };
  return (
    <ActDialog
      {...{ subject, act, close }}
      title={t('transfer.title')}
      sendText={t('transfer.send', { holder: subject.holder.name })}
      send={() => act.mutate({ toDepartmentId: to, reason }, { onSuccess })}
    >
      <NativeSelect
        label={t('transfer.to')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          { value: '', label: t('choose'), disabled: true },
          ...others.map(({ code, name: label }) => ({ value: code, label })),
        ]}
        error={act.error?.fields.get('/toDepartmentId')}
        required
        withAsterisk={false}
        data-autofocus
      />
      <TextArea
        label={t('transfer.text')}
        description={t('transfer.hint')}
        text={reason}
        change={setReason}
        error={act.error?.fields.get('/reason')}
      />
    </ActDialog>
  );
}
