import { Lock, TriangleAlert } from 'lucide-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OfferConsequenceDto } from '../../../client';
import { Refusal } from '../../../shared/api/refusal';
import { isNothing, moneyText } from '../../../shared/money/format';
import { dayText, durationText } from '../../../shared/time/format';

interface DayChoiceProps {
  days: string[];
  previews: UseQueryResult<OfferConsequenceDto>[];
  chosen: string | null;
  choose: (day: string) => void;
}

/** Days to offer, each with its price before it is chosen. Days on which the department is closed cannot be chosen. */
export function DayChoice({ days, previews, chosen, choose }: DayChoiceProps) {
  const { t } = useTranslation('triage');
  return (
    <fieldset className="triage-days">
      <legend>{t('date.day')}</legend>
      {days.map((day, index) => {
        const preview = previews[index]!;
        return (
          <label key={day} className="triage-day" data-closed={preview.isError || undefined}>
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
  const { t } = useTranslation('triage');
  if (preview.isPending) return <span className="triage-minor">{t('date.reckoning')}</span>;
  if (preview.isError) {
    const isClosed = preview.error instanceof Refusal && preview.error.code === 'offer.closed_day';
    return (
      <span className="triage-minor triage-wide">
        <Lock size={12} aria-hidden /> {isClosed ? t('date.closed') : preview.error.message}
      </span>
    );
  }
  const { slackSeconds, price, notPriced, orders } = preview.data;
  const breaks = orders.some(({ breaksDate }) => breaksDate);
  return (
    <>
      <span className="triage-minor">
        {slackSeconds !== null &&
          t(slackSeconds > 0 ? 'date.after' : 'date.before', { time: durationText(slackSeconds) })}
      </span>
      <span className="triage-price figures">
        {breaks && <TriangleAlert size={13} aria-label={t('date.breaks')} />}
        {price.length === 0 && t(notPriced > 0 ? 'date.notPriced' : 'date.noOrder')}
        {price.map((sum) => (
          <span key={sum.currency} className={isNothing(sum) ? undefined : 'triage-costs'}>
            {moneyText(sum)}
          </span>
        ))}
      </span>
    </>
  );
}
