import { Alert, Text } from '@mantine/core';
import { MoonStar } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DateOfferDto, RequestDto } from '../../../client';
import { useOfferText } from '../use-offer-text';

/** The offer to answer: by whom, for when, and why. */
export function OfferOnTable({ offer, request }: { offer: DateOfferDto; request: RequestDto }) {
  const { t } = useTranslation('negotiation');
  const offerText = useOfferText();
  const department = offer.side === 'REQUESTER' ? request.requesterDepartment.name : request.holderDepartment.name;
  return (
    <div>
      <Text fw={650} size="lg" className="figures">
        {t(`offers.${offer.kind}`, { department, offer: offerText(offer) })}
      </Text>
      <Text size="sm" c="dimmed">
        {offer.author?.name}
      </Text>
      {offer.reason !== null && (
        <Text size="sm" mt={4} className="written plain">
          “{offer.reason}”
        </Text>
      )}
      {offer.warning !== null && (
        <Alert color="yellow" icon={<MoonStar aria-hidden />} p="xs" mt="xs">
          {t('outsideHours', { department: request.holderDepartment.name })}
        </Alert>
      )}
    </div>
  );
}
