import { List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failed, Loading } from '../../../shared/ui/states';
import { useClockExplanation } from '../api/explain-clocks';

/** The arithmetic of each clock of a request in the sentences of the server. */
export function ClockSentences({ number }: { number: string }) {
  const { t } = useTranslation('clocks');
  const { data, error, refetch } = useClockExplanation(number);
  if (data === undefined) return error === null ? <Loading /> : <Failed error={error} retry={() => void refetch()} />;
  return (
    <Stack gap="lg">
      {data.clocks.map(({ kind, subject, sentences: [first, ...steps] }) => (
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
  );
}
