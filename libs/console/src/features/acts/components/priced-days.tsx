import { Lock, TriangleAlert } from 'lucide-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OfferConsequenceDto } from '../../../client';
import { Refusal } from '../../../shared/api/refusal';
import { isNothing, moneyText } from '../../../shared/money/format';
import { dayText, durationText } from '../../../shared/time/format';

interface PricedDaysProps {
  days: string[];
  previews: UseQueryResult<OfferConsequenceDto>[];
  chosen: string | null;
  choose: (day: string) => void;
}

/** Days to offer, each with its price before it is chosen. Days on which the department is closed cannot be chosen. */
export function PricedDays({ days, previews, chosen, choose }: PricedDaysProps) {
  const { t } = useTranslation('acts');
  return (
    <fieldset className="priced-days-list">
      <legend>{t('day.day')}</legend>
      {days.map((day, index) => {
        const preview = previews[index]!;
        return (
          <label key={day} className="priced-day" data-closed={preview.isError || undefined}>
            <input
              type="radio"
              name="day"
              value={day}
              checked={chosen === day}
              disabled={preview.isError}
              onChange={() => choose(day)}
            />
            <span>{dayText(day, 'UTC')}</span>
            <Consequence preview={preview} />
          </label>
        );
      })}
    </fieldset>
  );
}

function Consequence({ preview }: { preview: UseQueryResult<OfferConsequenceDto> }) {
  const { t } = useTranslation('acts');
  if (preview.isPending) return <span className="priced-day-minor">{t('day.reckoning')}</span>;
  if (preview.isError) {
    const isClosed = preview.error instanceof Refusal && preview.error.code === 'offer.closed_day';
    return (
      <span className="priced-day-minor priced-day-wide">
        <Lock size={12} aria-hidden /> {isClosed ? t('day.closed') : preview.error.message}
      </span>
    );
  }
  const { slackSeconds, price, notPriced, orders } = preview.data;
  const breaks = orders.some(({ breaksDate }) => breaksDate);
  return (
    <>
      <span className="priced-day-minor">
        {slackSeconds !== null &&
          t(slackSeconds > 0 ? 'day.after' : 'day.before', { time: durationText(slackSeconds) })}
      </span>
      <span className="priced-day-price figures">
        {breaks && <TriangleAlert size={13} aria-label={t('day.breaks')} />}
        {price.length === 0 && t(notPriced > 0 ? 'day.notPriced' : 'day.noOrder')}
        {price.map((sum) => (
          <span key={sum.currency} className={isNothing(sum) ? undefined : 'priced-day-costs'}>
            {moneyText(sum)}
          </span>
        ))}
      </span>
    </>
  );
}
