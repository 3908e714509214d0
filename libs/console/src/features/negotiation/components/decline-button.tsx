import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { CalendarX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DateOfferDto } from '../../../client';
import { decline } from '../api/decline-offer';
import { WordsDialog } from './words-dialog';

interface DeclineButtonProps {
  number: string;
  offer: DateOfferDto;
  own: string;
}

/** Declines the offered date, with a reason and an alternative. */
export function DeclineButton({ number, offer, own }: DeclineButtonProps) {
  const { t } = useTranslation('negotiation');
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<CalendarX size={16} aria-hidden />} onClick={open}>
        {t('decline.open')}
      </Button>
      {opened && (
        <WordsDialog
          number={number}
          name="decline"
          own={own}
          Icon={CalendarX}
          needsReason={true}
          needsAlternative={true}
          send={({ reason, alternative }, headers) => decline(offer.id, { reason, alternative }, headers)}
          close={close}
        />
      )}
    </>
  );
}
