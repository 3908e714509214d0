import { Badge, Group, Text } from '@mantine/core';
import { BadgeAlert, MessageSquareWarning } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderLinkDto, OrderOnPageDto } from '../../../client';
import { isNothing, moneyText } from '../../../shared/money/format';
import { dayText } from '../../../shared/time/format';
import { Instant } from '../../../shared/ui/instant';

interface OrderCardProps {
  each: OrderOnPageDto;
  link: OrderLinkDto | undefined;
  acts: ReactNode;
}

/** One order: its customer, value and promised date, and its cost of waiting so far, for the next day and as foreseen. */
export function OrderCard({ each, link, acts }: OrderCardProps) {
  const { t } = useTranslation('request-orders');
  const { order, delayCost, blocks, blockedFrom, leftWithoutAnswer } = each;
  const dispute = link?.dispute?.settlement === null ? link.dispute : null;
  const { nextDay, failure, forecast } = delayCost;
  const facts: [string, ReactNode][] = [
    [t('value'), order.value === null ? t('unknown') : moneyText(order.value)],
    [t('promised'), order.promisedDate === null ? t('unknown') : dayText(`${order.promisedDate}T12:00:00Z`, 'UTC')],
  ];
  if (!isNothing(delayCost.cost)) facts.push([t('soFar'), moneyText(delayCost.cost)]);
  if (nextDay !== null && !isNothing(nextDay.amount)) facts.push([t('nextDay'), moneyText(nextDay.amount)]);
  if (forecast?.cost != null && !isNothing(forecast.cost)) facts.push([t('foreseen'), moneyText(forecast.cost)]);
  if (failure?.expectedCost != null && !isNothing(failure.expectedCost)) {
    facts.push([t('risk'), moneyText(failure.expectedCost)]);
  }
  return (
    <li>
      <Group gap={6}>
        <Text fw={650} className="written">
          {order.reference}
        </Text>
        {!order.verified && (
          <Badge color="orange" variant="light" className="badge" leftSection={<BadgeAlert size={12} aria-hidden />}>
            {t('unverified')}
          </Badge>
        )}
        {dispute !== null && (
          <Badge
            color="red"
            variant="light"
            className="badge"
            leftSection={<MessageSquareWarning size={12} aria-hidden />}
          >
            {t('disputed')}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed" className="written">
        {order.customer ?? t('noCustomer')}
      </Text>
      <Text size="sm">
        {leftWithoutAnswer ? (
          t('left')
        ) : (
          <>
            {t(blocks ? 'waits' : 'concerned')} <Instant at={blockedFrom} />
          </>
        )}
      </Text>
      <dl className="order-facts figures">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {order.profileInWords !== null && (
        <Text size="xs" c="dimmed" className="written">
          {order.profileInWords}
        </Text>
      )}
      {dispute !== null && (
        <Text size="sm" className="written">
          {t('disputeReason', { reason: dispute.reason })}
        </Text>
      )}
      {acts}
    </li>
  );
}
