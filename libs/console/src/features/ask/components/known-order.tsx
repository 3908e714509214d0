import { Anchor, Group, Text } from '@mantine/core';
import { BadgeCheck, CircleDashed, CirclePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrderDto } from '../../../client';
import { moneyText } from '../../../shared/money/format';
import { dayText } from '../../../shared/time/format';
import { useOrder } from '../api/read-order';

interface KnownOrderProps {
  name: { system?: string; reference: string } | null;
  mayHaveMeant: readonly { system: string; reference: string }[];
  take: (order: string) => void;
}

/** Below the field: the order that the number means, or that sending makes a stub of it. */
export function KnownOrder({ name, mayHaveMeant, take }: KnownOrderProps) {
  const { t } = useTranslation('ask');
  const order = useOrder(name);
  if (name === null || order.data === undefined) return null;
  if (order.data !== null) return <Facts order={order.data} />;
  return (
    <Group gap={6} mt={4} wrap="wrap" role="status">
      <CirclePlus size={14} aria-hidden className="dimmed" />
      <Text size="sm" c="dimmed">
        {t('order.stub', { reference: name.reference })}
      </Text>
      {mayHaveMeant.map(({ reference }) => (
        <Anchor key={reference} component="button" type="button" size="sm" onClick={() => take(reference)}>
          {t('order.meant', { reference })}
        </Anchor>
      ))}
    </Group>
  );
}

function Facts({ order: { customer, value, promisedDate, verified, zone } }: { order: OrderDto }) {
  const { t } = useTranslation('ask');
  const facts = [
    customer,
    value === null ? t('order.noValue') : moneyText(value),
    promisedDate === null
      ? t('order.noPromise')
      : t('order.promised', { day: dayText(`${promisedDate}T12:00:00Z`, zone) }),
  ].filter((fact) => fact !== null);
  const Icon = verified ? BadgeCheck : CircleDashed;
  return (
    <Group gap={6} mt={4} wrap="nowrap" align="center" role="status">
      <Icon size={14} aria-hidden className="dimmed" />
      <Text size="sm" c="dimmed" className="figures">
        {[...facts, verified ? t('order.verified') : t('order.unverified')].join(' · ')}
      </Text>
    </Group>
  );
}
