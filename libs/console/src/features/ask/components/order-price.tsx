import { Group, Paper, Stack, Text } from '@mantine/core';
import { Banknote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DelayCostDto } from '../../../client';
import { moneyText } from '../../../shared/money/format';

/** The cost of each day of waiting, and the risk of leaving without the answer. */
export function OrderPrice({ cost: { order, cost, nextDay, failure, state, sentences } }: { cost: DelayCostDto }) {
  const { t } = useTranslation('ask');
  const isRisky = failure !== null && failure.leavesAnywayOn !== null && failure.expectedCost !== null;
  return (
    <Paper withBorder p="md">
      <Group gap="xs" mb="xs" wrap="nowrap">
        <Banknote size={18} aria-hidden />
        <Text fw={600}>{t('price.title', { order: order.reference })}</Text>
      </Group>
      <Stack gap={6} mb={sentences.length > 0 ? 'sm' : 0}>
        {state !== 'UNPRICED' && <Figure label={t('price.soFar')} text={moneyText(cost)} />}
        {nextDay !== null && state !== 'UNPRICED' && (
          <Figure
            label={nextDay.startsOn === null ? t('price.nextDay') : t('price.firstDay')}
            text={moneyText(nextDay.amount)}
          />
        )}
        {isRisky && (
          <Figure
            label={failure.expectedCostAtLeast ? t('price.riskAtLeast') : t('price.risk')}
            text={moneyText(failure.expectedCost!)}
          />
        )}
      </Stack>
      {sentences.map((sentence) => (
        <Text key={sentence} size="sm" c="dimmed" mb={4}>
          {sentence}
        </Text>
      ))}
    </Paper>
  );
}

function Figure({ label, text }: { label: string; text: string }) {
  return (
    <Group justify="space-between" gap="xs" wrap="wrap">
      <Text size="sm">{label}</Text>
      <Text size="sm" fw={600} className="figures">
        {text}
      </Text>
    </Group>
  );
}
