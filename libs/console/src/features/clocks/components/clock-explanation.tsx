import { List, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClockExplanationsDto } from '../../../client';
import { Dialog } from '../../../shared/ui/dialog';
import { Failed, Loading } from '../../../shared/ui/states';

interface ClockExplanationProps {
  close: () => void;
  explanation: UseQueryResult<ClockExplanationsDto>;
  /** The reason why these targets apply. */
  why: string | null;
}

/** The arithmetic of each clock in the sentences of the server. */
export function ClockExplanation({ close, explanation, why }: ClockExplanationProps) {
  const { t } = useTranslation('clocks');
  const { data, error, refetch } = explanation;
  return (
    <Dialog close={close} title={t('explanation')} size="lg">
      {why !== null && (
        <Text size="sm" mb="md">
          {why}
        </Text>
      )}
      {data === undefined && (error === null ? <Loading /> : <Failed error={error} retry={() => void refetch()} />)}
      <Stack gap="lg">
        {data?.clocks.map(({ kind, subject, sentences: [first, ...steps] }) => (
          <section key={`${kind} ${subject}`}>
            <Title order={3} size="h5">
              {t(`kind.${kind}`)}
            </Title>
            <Text size="sm" c="dimmed" mb="xs">
              {first}
            </Text>
            <List type="ordered" size="sm" spacing={4} className="figures">
              {steps.map((sentence, index) => (
                <List.Item key={index}>{sentence}</List.Item>
              ))}
            </List>
          </section>
        ))}
      </Stack>
    </Dialog>
  );
}
