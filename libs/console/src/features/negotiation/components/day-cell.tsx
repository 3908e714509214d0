import { useTranslation } from 'react-i18next';
import type { OfferConsequenceDto } from '../../../client';
import { isNothing, shortMoneyText } from '../../../shared/money/format';

interface DayCellProps {
  /** "2026-03-05". */
  day: string;
  consequence: OfferConsequenceDto | undefined;
}

/** The number of a day, and below it the cost of an answer at its end. A date that breaks is marked by sign and colour. */
export function DayCell({ day, consequence }: DayCellProps) {
  const { t } = useTranslation('negotiation');
  const dear = consequence?.price.filter((sum) => !isNothing(sum)) ?? [];
  const breaks = consequence?.orders.some(({ breaksDate }) => breaksDate) === true;
  return (
    <span className="day-cell">
      {Number(day.slice(8))}
      {consequence !== undefined && (
        <small className={breaks ? 'late' : undefined}>
          {dear.length === 0 ? t('free') : `${shortMoneyText(dear[0]!)}${dear.length > 1 ? ' +' : ''}`}
          {breaks && <span title={t('breaks')}>!</span>}
        </small>
      )}
    </span>
  );
}
