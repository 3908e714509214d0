import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Gavel } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { escalate } from '../api/escalate-date';
import { WordsDialog } from './words-dialog';

interface EscalateButtonProps {
  number: string;
  own: string;
}

/** Calls in the leads over a date that is stuck. */
export function EscalateButton({ number, own }: EscalateButtonProps) {
  const { t } = useTranslation('negotiation');
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<Gavel size={16} aria-hidden />} onClick={open}>
        {t('escalate.open')}
      </Button>
      {opened && (
        <WordsDialog
          number={number}
          name="escalate"
          own={own}
          Icon={Gavel}
          needsReason
          needsAlternative={false}
          send={({ reason }, headers) => escalate(number, reason, headers)}
          close={close}
        />
      )}
    </>
  );
}
