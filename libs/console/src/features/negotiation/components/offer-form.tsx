import { Button, Group, NumberInput, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { CalendarPlus } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOfferDto, OfferTermsBody, RequestPageDto } from '../../../client';
import { useDraft } from '../../../shared/drafts/use-draft';
import { Failed, Loading, Refused } from '../../../shared/ui/states';
import { useCounterOffer } from '../api/counter-offer';
import { useMakeOffer } from '../api/make-offer';
import { usePreview } from '../api/preview-offer';
import { useCalendar } from '../api/read-calendar';
import { Consequence } from './consequence';
import { DayPicker } from './day-picker';

interface OfferFormProps {
  page: RequestPageDto;
  offer: DateOfferDto | null;
  own: string;
  close: () => void;
}

/** A date or a duration with its reason. The price of the choice stands below it before it is sent. */
export default function OfferForm({ page, offer, own, close }: OfferFormProps) {
  const { t } = useTranslation('negotiation');
  const { request } = page;
  const number = request.number ?? '';
  const [kind, setKind] = useState<'DATE' | 'DURATION'>('DATE');
  const [date, setDate] = useState<string | null>(null);
  const [hours, setHours] = useState<number | string>(8);
  const [reason, setReason, forget] = useDraft(`${number}.date.offer.reason`);
  const calendar = useCalendar(request.holderDepartment.id);
  const first = useMakeOffer(number);
  const counter = useCounterOffer(number, offer?.id ?? '');
  const act = offer === null ? first : counter;
  const terms: OfferTermsBody | null =
    kind === 'DURATION' ? { kind, seconds: Number(hours) * 3600 } : date === null ? null : { kind, date };
  const preview = usePreview(number, terms);

  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    if (terms === null || act.isPending) return;
    const done = (): void => {
      forget();
      close();
    };
    if (offer === null) first.mutate({ ...terms, ...(reason.trim() === '' ? {} : { reason }) }, { onSuccess: done });
    else counter.mutate({ ...terms, reason }, { onSuccess: done });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.closest('form')?.requestSubmit();
  };

  return (
    <form onSubmit={send} onKeyDown={onKeyDown}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t('kind')}
          value={kind}
          onChange={(chosen) => setKind(chosen)}
          data={[
            { value: 'DATE', label: t('kindDate') },
            { value: 'DURATION', label: t('kindDuration') },
          ]}
        />
        {kind === 'DATE' && calendar.data !== undefined && (
          <DayPicker number={number} calendar={calendar.data} asOf={page.asOf} date={date} setDate={setDate} />
        )}
        {kind === 'DATE' && calendar.isPending && <Loading />}
        {kind === 'DATE' && calendar.error !== null && <Failed error={calendar.error} />}
        {kind === 'DURATION' && (
          <NumberInput label={t('hours')} description={t('hoursHint')} value={hours} onChange={setHours} min={1} />
        )}
        {preview.data !== undefined && <Consequence consequence={preview.data} />}
        {preview.error !== null && <Refused error={preview.error} />}
        <Textarea
          label={t('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={act.error?.fields.get('/reason')}
          required={offer !== null}
          maxLength={2_000}
          autosize
          minRows={2}
        />
        <Refused error={act.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button
            type="submit"
            leftSection={<CalendarPlus size={16} aria-hidden />}
            loading={act.isPending}
            disabled={terms === null}
          >
            {t(offer === null ? 'offerSend' : 'counterSend', { own })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
