import { Text, TextInput } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerPreview } from '../../../shared/requests/offer-preview';
import { useMe } from '../../../shared/session/use-me';
import { instantText, localDate } from '../../../shared/time/format';
import { useNow } from '../../../shared/time/use-now';
import type { Subject } from '../act';
import { useOfferOnTable } from '../api/list-offers';
import { nextDays } from '../next-days';
import type { PresetFieldProps } from './field-props';
import { PricedDays } from './priced-days';

const DAYS = 10;

/**
 * A day of the answer with its price before it is chosen: the first open one, until the reader chooses another. Alt with an
 * arrow chooses while the reason is being typed.
 */
export function PricedDayField({ set, preset, value, error, subject }: PresetFieldProps & { subject: Subject }) {
  const { t } = useTranslation('acts');
  const { zone } = useMe().user;
  const today = localDate(useNow(), zone);
  const asked = useOfferOnTable(subject.number);
  const next = nextDays(today, DAYS);
  // The text stays as it is typed: on the way to the year 2026 it holds the year 2.
  const [farther, setFarther] = useState(value > next.at(-1)! ? value : '');
  const days = [...next, ...(farther > next.at(-1)! ? [farther] : [])];
  const previews = useQueries({ queries: days.map((date) => offerPreview(subject.number, { kind: 'DATE', date })) });
  const open = days.filter((_, index) => previews[index]!.isSuccess);
  const sentences = previews[days.indexOf(value)]?.data?.sentences ?? [];
  // The days are priced in any sequence: the first open one is known once all before it are.
  const place = previews.findIndex(({ isError }) => !isError);
  const first = previews[place]?.isSuccess === true ? days[place] : undefined;

  useEffect(() => {
    if (days.includes(value) || first === undefined) return;
    // The day of an old draft has passed.
    if (value === '') preset(first);
    else set(first);
  });
  useEffect(() => {
    const step = (event: KeyboardEvent): void => {
      const by = event.altKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
      const next = by === undefined ? undefined : open[open.indexOf(value) + by];
      if (next === undefined) return;
      event.preventDefault();
      set(next);
    };
    document.addEventListener('keydown', step);
    return () => document.removeEventListener('keydown', step);
  });

  return (
    <>
      {asked?.date != null && (
        <Text size="sm">
          {t('day.asked', { other: subject.request.requesterDepartment.name, at: instantText(asked.date, zone) })}
        </Text>
      )}
      <PricedDays days={days} previews={previews} chosen={value} choose={set} />
      <TextInput
        type="date"
        label={t('day.farther')}
        value={farther}
        min={today}
        error={error}
        onChange={(event) => {
          const day = event.currentTarget.value;
          setFarther(day);
          if (day > today) set(day);
        }}
      />
      {sentences.map((sentence) => (
        <Text key={sentence} size="sm" role="status">
          {sentence}
        </Text>
      ))}
    </>
  );
}
