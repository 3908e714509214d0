import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DateOfferDto } from '../../../client';
import { withdraw } from '../api/withdraw-offer';
import { WordsDialog } from './words-dialog';

interface WithdrawButtonProps {
  number: string;
  offer: DateOfferDto;
  own: string;
}

/** Takes the own offer back. */
export function WithdrawButton({ number, offer, own }: WithdrawButtonProps) {
  const { t } = useTranslation('negotiation');
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<Undo2 size={16} aria-hidden />} onClick={open}>
        {t('withdraw.open')}
      </Button>
      {opened && (
        <WordsDialog
          number={number}
          name="withdraw"
          own={own}
          Icon={Undo2}
          needsReason={false}
          needsAlternative={false}
          send={({ reason }, headers) => withdraw(offer.id, reason, headers)}
          close={close}
        />
      )}
    </>
  );
}
