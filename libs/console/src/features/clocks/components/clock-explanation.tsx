import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/ui/dialog';
import { ClockSentences } from './clock-sentences';

interface ClockExplanationProps {
  close: () => void;
  number: string;
  /** The reason why these targets apply. */
  why: string | null;
}

/** The reason for the targets, and the arithmetic of each clock. */
export function ClockExplanation({ close, number, why }: ClockExplanationProps) {
  const { t } = useTranslation('clocks');
  return (
    <Dialog close={close} title={t('explanation')} size="lg">
      {why !== null && (
        <Text size="sm" mb="md">
          {why}
        </Text>
      )}
      <ClockSentences number={number} />
    </Dialog>
  );
}
