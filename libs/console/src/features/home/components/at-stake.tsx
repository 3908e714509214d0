import { Badge, Stack, Text } from '@mantine/core';
import { CircleAlert, CircleDollarSign, CircleHelp, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DelayCostDto, OrderAtStakeDto } from '../../../client';
import { isNothing, moneyText } from '../../../shared/money/format';
import { dayText } from '../../../shared/time/format';
import { AnchorLink } from '../../../shared/ui/anchor-link';
import { Failed, Loading } from '../../../shared/ui/states';
import { useOrdersAtStake } from '../api/list-orders-at-stake';
import { Nothing } from './nothing';
import { Section } from './section';

/** Orders that wait for requests of the reader, each with what waiting costs. */
export function AtStake() {
  const { t } = useTranslation('home');
  const orders = useOrdersAtStake();
  const title = t('stake.title');
  if (orders.isPending) return <Section title={title}>{<Loading />}</Section>;
  if (orders.isError) {
    return (
      <Section title={title}>
        <Failed error={orders.error} retry={() => void orders.refetch()} />
      </Section>
    );
  }
  return (
    <Section title={title}>
      {orders.data.data.length === 0 && <Nothing title={t('stake.empty')}>{t('stake.teaches')}</Nothing>}
      <Stack gap={0} component="ul" className="rows">
        {orders.data.data.map((row) => (
          <OrderRow key={`${row.delayCost.order.system}/${row.delayCost.order.reference}`} row={row} />
        ))}
      </Stack>
    </Section>
  );
}

function OrderRow({ row: { order, delayCost, requests } }: { row: OrderAtStakeDto }) {
  const { t } = useTranslation('home');
  const { sentences } = delayCost;
  const named = [order.customer, order.value === null ? null : moneyText(order.value)].filter((each) => each !== null);
  return (
    <li className="row">
      <CircleDollarSign size={18} aria-hidden className="dimmed row-icon" />
      <div className="row-text">
        <div className="row-head">
          <Text size="sm" fw={600} className="row-title">
            {order.reference}
          </Text>
          <Standing row={{ order, delayCost, requests }} />
        </div>
        <Text size="sm" className="figures">
          {named.join(' · ')}
        </Text>
        <Price cost={delayCost} />
        {sentences.map((sentence) => (
          <Text key={sentence} size="xs" c="dimmed">
            {sentence}
          </Text>
        ))}
        <Text size="xs" c="dimmed">
          {t('stake.waitsFor')}{' '}
          {requests.map((number, index) => (
            <span key={number}>
              {index > 0 && ', '}
              <AnchorLink to="/requests/$number" params={{ number }} size="xs" underline="always">
                {number}
              </AnchorLink>
            </span>
          ))}
        </Text>
      </div>
    </li>
  );
}

/** The cost so far and of one more day, or the risk of an order that leaves on its date. */
function Price({ cost: { cost, nextDay, failure } }: { cost: DelayCostDto }) {
  const { t } = useTranslation('home');
  const risk = failure === null || failure.leavesAnywayOn === null ? null : failure.expectedCost;
  const figures = [
    !isNothing(cost) && t('stake.cost', { cost: moneyText(cost) }),
    nextDay !== null && nextDay.startsOn === null && t('stake.nextDay', { cost: moneyText(nextDay.amount) }),
    risk !== null && t('stake.risk', { cost: moneyText(risk) }),
  ].filter((figure) => typeof figure === 'string');
  if (figures.length === 0) return null;
  return (
    <Text size="sm" fw={600} className="figures">
      {figures.join(' · ')}
    </Text>
  );
}

/** Late or in time, as colour, word and icon. */
function Standing({ row: { order, delayCost } }: { row: OrderAtStakeDto }) {
  const { t } = useTranslation('home');
  if (order.promisedDate === null) {
    return (
      <Badge color="gray" variant="light" leftSection={<CircleHelp size={12} aria-hidden />} className="badge">
        {t('stake.noPromise')}
      </Badge>
    );
  }
  const isLate = delayCost.units > 0;
  const Icon = isLate ? CircleAlert : Clock;
  const day = dayText(`${order.promisedDate}T00:00:00Z`, 'UTC');
  return (
    <Badge
      color={isLate ? 'red' : 'gray'}
      variant="light"
      leftSection={<Icon size={12} aria-hidden />}
      className="badge"
    >
      {isLate ? t('stake.late', { day }) : t('stake.promised', { day })}
    </Badge>
  );
}
