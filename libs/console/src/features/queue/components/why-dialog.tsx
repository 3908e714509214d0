import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/ui/dialog';
import { Failed, Loading } from '../../../shared/ui/states';
import { usePlaceExplanation } from '../api/explain-place';

interface WhyDialogProps {
  department: string;
  number: string;
  close: () => void;
  /** The explanation of its clocks. */
  children: ReactNode;
}

/** Says why a request stands at its place, and how its clocks come to their figures. */
export default function WhyDialog({ department, number, close, children }: WhyDialogProps) {
  const { t } = useTranslation('queue');
  return (
    <Dialog close={close} title={t('why.title', { number })} size="xl">
      <Stack gap="md">
        <Place department={department} number={number} />
        {children}
      </Stack>
    </Dialog>
  );
}

function Place({ department, number }: Pick<WhyDialogProps, 'department' | 'number'>) {
  const { t } = useTranslation('queue');
  const { data, error } = usePlaceExplanation(department, number);
  if (data === undefined) return error === null ? <Loading /> : <Failed error={error} />;
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {t('why.place', { place: data.place, of: data.of })}
      </Title>
      <ul className="q-why">
        {data.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {data.rule}
      </Text>
    </section>
  );
}
