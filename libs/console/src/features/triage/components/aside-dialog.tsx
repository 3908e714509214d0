import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../shared/drafts/use-draft';
import { useMe } from '../../../shared/session/use-me';
import { instantText } from '../../../shared/time/format';
import { useNow } from '../../../shared/time/use-now';
import { instantOf } from '../../../shared/time/zoned';
import { useSnoozeRequest } from '../api/snooze-request';
import { SNOOZE_ENDS, type SnoozeEnd, snoozeEnd } from '../snooze-ends';
import { ActDialog, type DialogProps } from './act-dialog';
import { TextArea } from './text-area';

const OTHER = 'other';

/** Puts the request aside for the department. It comes back at an instant, or earlier when something happens. */
export default function AsideDialog({ subject, done, close }: DialogProps) {
  const { t } = useTranslation('triage');
  const { zone } = useMe().user;
  const now = useNow();
  const [reason, setReason, forget] = useDraft(`${subject.number}.aside`);
  const [end, setEnd] = useState<SnoozeEnd | typeof OTHER>('tomorrow');
  const [wall, setWall] = useState('');
  const act = useSnoozeRequest(subject.number);
  const until = end === OTHER ? instantOf(wall, zone) : snoozeEnd(end, now, zone);
  const onSuccess = (): void => {
    forget();
    done(t('aside.done', { until: instantText(until!, zone) }));
  };
  return (
    <ActDialog
      {...{ subject, act, close }}
      title={t('aside.title')}
      sendText={t('aside.send', { holder: subject.holder.name })}
      send={() => until !== null && act.mutate({ until, reason }, { onSuccess })}
    >
      <TextArea
        label={t('aside.text')}
        description={t('aside.hint')}
        text={reason}
        change={setReason}
        error={act.error?.fields.get('/reason')}
        isFirst
      />
      <NativeSelect
        label={t('aside.until')}
        value={end}
        onChange={(event) => setEnd(event.currentTarget.value as SnoozeEnd)}
        data={[
          ...SNOOZE_ENDS.map((value) => ({
            value,
            label: t(`aside.ends.${value}`, { at: instantText(snoozeEnd(value, now, zone), zone) }),
          })),
          { value: OTHER, label: t('aside.ends.other') },
        ]}
        error={act.error?.fields.get('/until')}
      />
      {end === OTHER && (
        <TextInput
          type="datetime-local"
          label={t('aside.at', { zone })}
          value={wall}
          onChange={(event) => setWall(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
      )}
    </ActDialog>
  );
}
