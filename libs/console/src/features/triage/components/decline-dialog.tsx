import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclineDto } from '../../../client';
import { useDraft } from '../../../shared/drafts/use-draft';
import { useDeclineRequest } from '../api/decline-request';
import { ActDialog, type DialogProps } from './act-dialog';
import { TextArea } from './text-area';

const REASONS = ['NOT_OURS', 'OUT_OF_SCOPE', 'NOT_POSSIBLE', 'NO_CAPACITY'] as const;

/** Declines with a reason and an alternative: an internal customer has no other shop. */
export default function DeclineDialog({ subject, done, close }: DialogProps) {
  const { t } = useTranslation('triage');
  const [words, setWords, forgetWords] = useDraft(`${subject.number}.decline`);
  const [alternative, setAlternative, forgetAlternative] = useDraft(`${subject.number}.decline.alternative`);
  const [reason, setReason] = useState<DeclineDto['reason'] | ''>('');
  const act = useDeclineRequest(subject.number);
  const onSuccess = (): void => {
    forgetWords();
    forgetAlternative();
    done(t('decline.done'));
  };
  return (
    <ActDialog
      {...{ subject, act, close }}
      title={t('decline.title')}
      sendText={t('decline.send', { holder: subject.holder.name })}
      send={() => reason !== '' && act.mutate({ reason, words, alternative }, { onSuccess })}
      color="red"
    >
      <TextArea
        label={t('decline.text')}
        text={words}
        change={setWords}
        error={act.error?.fields.get('/words')}
        isFirst
      />
      <NativeSelect
        label={t('decline.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value as DeclineDto['reason'])}
        data={[
          { value: '', label: t('choose'), disabled: true },
          ...REASONS.map((value) => ({ value, label: t(`decline.reasons.${value}`) })),
        ]}
        error={act.error?.fields.get('/reason')}
        required
        withAsterisk={false}
      />
      <TextArea
        label={t('decline.alternative')}
        description={t('decline.alternativeHint', { requester: subject.requester.name })}
        text={alternative}
        change={setAlternative}
        error={act.error?.fields.get('/alternative')}
      />
    </ActDialog>
  );
}
