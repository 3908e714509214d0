import { Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderLinkDto, RequestPageDto } from '../../../client';
import { SectionTitle } from '../../../shared/ui/section-title';
import { OrderCard } from './order-card';
import './orders.css';

interface OrdersProps {
  page: RequestPageDto;
  /** The links to orders, also the ended ones. */
  links: readonly OrderLinkDto[];
  /** The act that adds an order. */
  adding: ReactNode;
  /** The acts on one link: remove, dispute, settle. */
  actsOn: (link: OrderLinkDto) => ReactNode;
}

/** The orders of a request, and what waiting costs each. */
export function Orders({ page, links, adding, actsOn }: OrdersProps) {
  const { t } = useTranslation('request-orders');
  if (page.orders === null) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="orders-heading">
      <Group justify="space-between" mb="xs">
        <SectionTitle id="orders-heading">{t('title')}</SectionTitle>
        {adding}
      </Group>
      {page.orders.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('empty')}
        </Text>
      )}
      <ul className="orders">
        {page.orders.map((each) => {
          const link = links.find(
            ({ system, reference, endedAt }) =>
              endedAt === null && system === each.order.system && reference === each.order.reference,
          );
          return <OrderCard key={each.order.id} each={each} link={link} acts={link && actsOn(link)} />;
        })}
      </ul>
    </Paper>
  );
}
