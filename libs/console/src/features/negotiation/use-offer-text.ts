import { useTranslation } from 'react-i18next';
import type { DateOfferDto } from '../../client';
import { useMe } from '../../shared/session/use-me';
import { durationText, instantText } from '../../shared/time/format';

/** "Thu 3 Dec, 16:00", or "8 h of work from the yes on". */
export function useOfferText(): (offer: Pick<DateOfferDto, 'date' | 'seconds'>) => string {
  const { t } = useTranslation('negotiation');
  const { zone } = useMe().user;
  return ({ date, seconds }) =>
    date !== null ? instantText(date, zone) : t('duration', { time: durationText(seconds ?? 0) });
}
