import { Group, Select, Stack, Text } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDto } from '../../../client';
import { useMe } from '../../../shared/session/use-me';
import { instantText, localDate } from '../../../shared/time/format';
import { instantOf } from '../../../shared/time/zoned';
import { useDayPreviews } from '../api/preview-offer';
import { openDays, openingOf, timesOf } from '../opening';
import { priceText } from '../price';
import { DayCell } from './day-cell';

const dayText = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** So many open days are priced at once: two working weeks. */
const PRICED_DAYS = 10;

const FIRST_DAY = '[data-autofocus]';

interface DayPickerProps {
  number: string;
  calendar: CalendarDto;
  asOf: string;
  /** A day, meant to its last working minute, or an instant; null before the choice. */
  date: string | null;
  setDate: (date: string) => void;
}

/** A month of the provider: closed days are painted, and each of the next open days says what an answer then costs. */
export function DayPicker({ number, calendar, asOf, date, setDate }: DayPickerProps) {
  const { t } = useTranslation('negotiation');
  const me = useMe().user.zone;
  const { zone, versions } = calendar;
  const today = localDate(asOf, zone);
  const nextOpen = openDays(today, PRICED_DAYS, versions);
  const prices = useDayPreviews(number, nextOpen);
  const [day, setDay] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  // The calendar comes after the dialog has opened. Somebody who is in the form by then keeps the keyboard there.
  useEffect(() => {
    if (document.activeElement?.closest('form') == null) frame.current?.querySelector<HTMLElement>(FIRST_DAY)?.focus();
  }, []);
  const times = day === null ? [] : timesOf(openingOf(day, versions).hours);
  const chosen = date !== null && date.length > 10 ? date : null;
  const closing = times.at(-1);
  const at = chosen ?? (day !== null && closing !== undefined ? instantOf(`${day}T${closing}`, zone) : null);
  return (
    <Group align="flex-start" gap="lg" ref={frame}>
      <DatePicker
        defaultDate={nextOpen[0] ?? today}
        value={day}
        onChange={(picked) => {
          if (picked === null) return;
          setDay(picked);
          setDate(picked);
        }}
        minDate={today}
        excludeDate={(each) => openingOf(each, versions).hours.length === 0}
        getDayProps={(each) => {
          const { name, hours } = openingOf(each, versions);
          const words = dayText(each);
          if (hours.length === 0) {
            const closed = name ?? t('closed');
            return { title: closed, className: 'closed-day', 'aria-label': `${words}, ${closed}` };
          }
          const price = prices.get(each)?.price;
          const cost = price === undefined ? null : (priceText(price) ?? t('free'));
          return {
            'aria-label': cost === null ? words : `${words}, ${cost}`,
            'data-autofocus': each === nextOpen[0] || undefined,
          };
        }}
        renderDay={(each) => <DayCell day={each} consequence={prices.get(each)} />}
        firstDayOfWeek={1}
        size="md"
        className="priced-days"
        ariaLabels={{ previousMonth: t('previousMonth'), nextMonth: t('nextMonth') }}
      />
      <Stack gap="xs" className="day-times">
        <Select
          label={t('time', { zone })}
          disabled={day === null}
          value={chosen === null ? '' : (times.find((time) => instantOf(`${day}T${time}`, zone) === chosen) ?? '')}
          onChange={(time) => {
            if (day === null) return;
            setDate(time === null || time === '' ? day : (instantOf(`${day}T${time}`, zone) ?? day));
          }}
          data={[{ value: '', label: t('endOfDay') }, ...times]}
          allowDeselect={false}
        />
        <Text size="sm" c="dimmed">
          {day === null ? t('chooseDay') : at !== null && t('forYou', { at: instantText(at, me) })}
        </Text>
        <Text size="xs" c="dimmed">
          {t('pricesHint')}
        </Text>
      </Stack>
    </Group>
  );
}
