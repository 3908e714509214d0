import { Alert, Text } from '@mantine/core';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OfferConsequenceDto, OrderConsequenceDto } from '../../../client';
import { differenceText, priceText } from '../price';

/** The cost of a date for each waiting order, against the date in force and against the first ask. */
export function Consequence({ consequence }: { consequence: OfferConsequenceDto }) {
  const { t } = useTranslation('negotiation');
  const { orders, price, sentences, notPriced } = consequence;
  const breaks = orders.some(({ breaksDate }) => breaksDate);
  const costs = priceText(price) !== null;
  if (orders.length === 0 && sentences.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('noOrders')}
      </Text>
    );
  }
  return (
    <div>
      {sentences.length > 0 && (
        <Alert
          color={breaks ? 'red' : costs ? 'orange' : 'gray'}
          icon={breaks || costs ? <TriangleAlert aria-hidden /> : <CircleCheck aria-hidden />}
          p="xs"
        >
          {sentences.join(' ')}
        </Alert>
      )}
      {orders.length > 0 && (
        <ul className="order-consequences figures">
          {orders.map((line, index) => (
            <OrderLine key={line.order?.reference ?? index} line={line} />
          ))}
        </ul>
      )}
      {notPriced > 0 && (
        <Text size="sm" c="dimmed">
          {t('notPriced', { count: notPriced })}
        </Text>
      )}
    </div>
  );
}

function OrderLine({ line }: { line: OrderConsequenceDto }) {
  const { t } = useTranslation('negotiation');
  const { order, orders, price, priceAgainstFirstAsk, breaksDate, unitsLate, verified, outlasted, outlastedBy } = line;
  const date = [
    t(breaksDate ? 'breaks' : 'doesNotBreak'),
    ...(unitsLate !== null && unitsLate > 0 ? [t('unitsLate', { count: unitsLate })] : []),
    ...(outlasted ? [t('outlasted', { by: outlastedBy?.number ?? t('something') })] : []),
  ];
  const facts: [string, string][] = [
    [t('againstPromise'), price === null ? '–' : differenceText(price)],
    [t('againstAsk'), priceAgainstFirstAsk === null ? '–' : differenceText(priceAgainstFirstAsk)],
    [t('itsDate'), date.join(' · ')],
  ];
  return (
    <li>
      <strong className="written">{order?.reference ?? t('otherOrders', { count: orders })}</strong>
      {!verified && ` (${t('unverified')})`}
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
