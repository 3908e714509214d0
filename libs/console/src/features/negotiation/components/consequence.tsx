import { Alert, Table, Text } from '@mantine/core';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OfferConsequenceDto, OrderConsequenceDto } from '../../../client';
import { differenceText } from '../price';

/** The cost of a date for each waiting order, against the date in force and against the first ask. */
export function Consequence({ consequence }: { consequence: OfferConsequenceDto }) {
  const { t } = useTranslation('negotiation');
  const { orders, sentences, notPriced } = consequence;
  const breaks = orders.some(({ breaksDate }) => breaksDate);
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
          color={breaks ? 'red' : 'gray'}
          icon={breaks ? <TriangleAlert aria-hidden /> : <CircleCheck aria-hidden />}
          p="xs"
        >
          {sentences.join(' ')}
        </Alert>
      )}
      {orders.length > 0 && (
        <Table.ScrollContainer minWidth={300} mt="xs">
          <Table verticalSpacing={4} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('order')}</Table.Th>
                <Table.Th ta="end">{t('againstPromise')}</Table.Th>
                <Table.Th ta="end">{t('againstAsk')}</Table.Th>
                <Table.Th>{t('itsDate')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {orders.map((line, index) => (
                <OrderLine key={line.order?.reference ?? index} line={line} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
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
  return (
    <Table.Tr>
      <Table.Td className="written">
        {order?.reference ?? t('otherOrders', { count: orders })}
        {!verified && ` (${t('unverified')})`}
      </Table.Td>
      <Table.Td ta="end">{price === null ? '–' : differenceText(price)}</Table.Td>
      <Table.Td ta="end">{priceAgainstFirstAsk === null ? '–' : differenceText(priceAgainstFirstAsk)}</Table.Td>
      <Table.Td>
        {t(breaksDate ? 'breaks' : 'doesNotBreak')}
        {unitsLate !== null && unitsLate > 0 && ` · ${t('unitsLate', { count: unitsLate })}`}
        {outlasted && ` · ${t('outlasted', { by: outlastedBy?.number ?? t('something') })}`}
      </Table.Td>
    </Table.Tr>
  );
}
