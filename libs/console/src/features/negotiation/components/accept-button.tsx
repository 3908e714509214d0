import { Alert, Button, Stack } from '@mantine/core';
import { CalendarCheck, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DateOfferDto } from '../../../client';
import { Refused } from '../../../shared/ui/states';
import { useAcceptOffer } from '../api/accept-offer';
import { priceText, savingText } from '../price';

interface AcceptButtonProps {
  number: string;
  offer: DateOfferDto;
  own: string;
}

/**
 * Accepts the offer as it is shown, by its hash, and names its price on the button. When the other side was faster, the
 * card shows the newer offer and a note says so.
 */
export function AcceptButton({ number, offer, own }: AcceptButtonProps) {
  const { t } = useTranslation('negotiation');
  const act = useAcceptOffer(number);
  const price = offer.consequence?.price ?? [];
  const cost = priceText(price);
  const saving = savingText(price);
  const accept = (): void =>
    act.mutate({ offer: offer.id, body: { hash: offer.hash, ...(cost === null ? {} : { acknowledgedCost: price }) } });
  const { error } = act;
  const overtaken =
    error?.status === 409 && act.variables?.offer !== offer.id
      ? t('newerOffer')
      : error?.code === 'offer.cost_not_acknowledged'
        ? t('newPrice')
        : null;
  return (
    <Stack gap="xs">
      <Button leftSection={<CalendarCheck size={16} aria-hidden />} loading={act.isPending} onClick={accept}>
        {cost !== null
          ? t('acceptAt', { own, price: cost })
          : saving !== null
            ? t('acceptSaving', { own, price: saving })
            : t('accept', { own })}
      </Button>
      {overtaken !== null && (
        <Alert color="yellow" icon={<RefreshCw aria-hidden />} p="xs" role="alert">
          {overtaken}
        </Alert>
      )}
      {overtaken === null && <Refused error={error} />}
    </Stack>
  );
}
