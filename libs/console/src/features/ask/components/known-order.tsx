import { Anchor, Group, Text } from '@mantine/core';
import { BadgeCheck, CircleDashed, CirclePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrderDto } from '../../../client';
import { moneyText } from '../../../shared/money/format';
import { dayText } from '../../../shared/time/format';
import { useOrder } from '../api/read-order';
import css from './ask.module.css';

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
    <Group gap={6} mt={4} wrap="nowrap" align="flex-start" role="status">
      <CirclePlus size={14} aria-hidden className={css.sign} />
      <Text size="sm" c="dimmed" className={css.anywhere}>
        {t('order.stub', { reference: name.reference })}{' '}
        {mayHaveMeant.map(({ reference }) => (
          <Anchor key={reference} component="button" type="button" size="sm" mr={6} onClick={() => take(reference)}>
            {t('order.meant', { reference })}
          </Anchor>
        ))}
      </Text>
    </Group>
  );
}

function Facts({ order: { customer, value, promisedDate, verified } }: { order: OrderDto }) {
  const { t } = useTranslation('ask');
  const facts = [
    customer,
    value === null ? t('order.noValue') : moneyText(value),
    promisedDate === null
      ? t('order.noPromise')
      : t('order.promised', { day: dayText(`${promisedDate}T00:00:00Z`, 'UTC') }),
  ].filter((fact) => fact !== null);
  const Icon = verified ? BadgeCheck : CircleDashed;
  return (
    <Group gap={6} mt={4} wrap="nowrap" align="flex-start" role="status">
      <Icon size={14} aria-hidden className={css.sign} />
      <Text size="sm" c="dimmed" className={`figures ${css.anywhere}`}>
        {[...facts, verified ? t('order.verified') : t('order.unverified')].join(' · ')}
      </Text>
    </Group>
  );
}
