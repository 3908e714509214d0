import { Spoiler, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestPageDto } from '../../../client';
import { Instant } from '../../../shared/ui/instant';
import { priceText } from '../price';
import { useOfferText } from '../use-offer-text';

/** The settled offers, the newest first: by whom, the price as it was then, and the outcome. */
export function OfferHistory({ page: { offers, offerConsequences, request } }: { page: RequestPageDto }) {
  const { t } = useTranslation('negotiation');
  const offerText = useOfferText();
  const settled = (offers?.negotiations ?? [])
    .flatMap((negotiation) => negotiation.offers.map((offer) => ({ negotiation, offer })))
    .filter(({ offer }) => offer.outcome !== null)
    .sort((a, b) => b.offer.number - a.offer.number);
  if (settled.length === 0) return null;
  return (
    <Spoiler maxHeight={130} showLabel={t('historyMore')} hideLabel={t('historyLess')} showAriaLabel={t('historyMore')}>
      <Text size="sm" fw={600}>
        {t('history')}
      </Text>
      <ol className="offer-history">
        {settled.map(({ offer, negotiation }) => {
          const price = priceText(
            offerConsequences?.offers.find(({ offerId }) => offerId === offer.id)?.whenMade.price ?? [],
          );
          const department =
            offer.side === 'REQUESTER' ? request.requesterDepartment.name : request.holderDepartment.name;
          return (
            <li key={offer.id}>
              <strong>{offerText(offer)}</strong> · {department}
              {price !== null && ` · ${t('costThen', { price })}`} · {t(`outcome.${offer.outcome}`)}{' '}
              {offer.settledAt !== null && <Instant at={offer.settledAt} />}
              {offer.reason !== null && <div className="written plain dimmed">“{offer.reason}”</div>}
              {offer.outcome === 'DECLINED' && negotiation.endReason !== null && (
                <div className="written plain">
                  {t('declinedBecause', { reason: negotiation.endReason, alternative: negotiation.alternative ?? '–' })}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </Spoiler>
  );
}
