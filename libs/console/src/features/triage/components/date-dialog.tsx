import { Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../shared/drafts/use-draft';
import { useMe } from '../../../shared/session/use-me';
import { dayText, instantText, localDate } from '../../../shared/time/format';
import { useNow } from '../../../shared/time/use-now';
import { useCounterOffer } from '../api/counter-offer';
import { useOffers } from '../api/list-offers';
import { useMakeOffer } from '../api/make-offer';
import { useDayPreviews } from '../api/preview-days';
import { nextDays } from '../next-days';
import { ActDialog, type DialogProps } from './act-dialog';
import { DayChoice } from './day-choice';
import { TextArea } from './text-area';

const DAYS = 10;

/** Offers another date, or counters the one that the other side asked for, with a reason and the price in sight. */
export default function DateDialog({ subject, done, close }: DialogProps) {
  const { t } = useTranslation('triage');
  const { zone } = useMe().user;
  const today = localDate(useNow(), zone);
  const [reason, setReason, forget] = useDraft(`${subject.number}.date`);
  const [picked, pick] = useState<string | null>(null);
  const [farther, setFarther] = useState('');
  const offers = useOffers(subject.number);
  const days = [...nextDays(today, DAYS), ...(farther > today ? [farther] : [])];
  const previews = useDayPreviews(subject.number, days);
  const make = useMakeOffer(subject.number);
  const counter = useCounterOffer(subject.number);

  const table = offers.data?.onTheTable ?? null;
  const answered = table?.side === 'REQUESTER' ? table : null;
  const act = answered === null ? make : counter;
  const open = days.filter((_, index) => previews[index]!.isSuccess);
  const date = picked ?? open[0] ?? null;
  const sentences = date === null ? [] : (previews[days.indexOf(date)]?.data?.sentences ?? []);

  const onSuccess = (): void => {
    forget();
    done(t('date.done', { day: dayText(date!, 'UTC'), requester: subject.requester.name }));
  };
  const send = (): void => {
    const body = { kind: 'DATE' as const, date, reason };
    if (answered === null) make.mutate(body, { onSuccess });
    else counter.mutate({ offer: answered.id, body }, { onSuccess });
  };
  /** Alt with an arrow chooses a day while the reason is being typed. */
  const step = (event: KeyboardEvent): void => {
    const by = event.altKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
    if (by === undefined || date === null) return;
    event.preventDefault();
    pick(open[open.indexOf(date) + by] ?? date);
  };

  return (
    <ActDialog
      {...{ subject, act, close, send }}
      title={t(answered === null ? 'date.title' : 'date.counterTitle')}
      sendText={t(answered === null ? 'date.send' : 'date.counter', {
        holder: subject.holder.name,
        day: date === null ? '' : dayText(date, 'UTC'),
      })}
    >
      {answered?.date != null && (
        <Text size="sm">
          {t('date.asked', { requester: subject.requester.name, at: instantText(answered.date, zone) })}
        </Text>
      )}
      <div onKeyDown={step} className="triage-date">
        <DayChoice days={days} previews={previews} chosen={date} choose={pick} />
        <TextInput
          type="date"
          label={t('date.farther')}
          value={farther}
          min={today}
          onChange={(event) => {
            setFarther(event.currentTarget.value);
            pick(event.currentTarget.value || null);
          }}
        />
        {sentences.map((sentence) => (
          <Text key={sentence} size="sm" role="status">
            {sentence}
          </Text>
        ))}
        <TextArea
          label={t('date.text')}
          description={t('date.hint')}
          text={reason}
          change={setReason}
          error={act.error?.fields.get('/reason') ?? act.error?.fields.get('/date')}
          isFirst
        />
      </div>
    </ActDialog>
  );
}
