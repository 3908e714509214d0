import { BadgeCheck, CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QueuedOrderDto } from '../../../client';
import { shortMoneyText } from '../../../shared/money/format';

/** The order that waits, its customer and its value. Unconfirmed terms are said, because their money does not rank. */
export function OrderCell({ orders }: { orders: QueuedOrderDto[] | null }) {
  const { t } = useTranslation('queue');
  const order = orders?.[0];
  if (order === undefined) return <span className="q-minor">{t(orders === null ? 'order.hidden' : 'order.none')}</span>;
  const Icon = order.verified ? BadgeCheck : CircleHelp;
  return (
    <span className="q-stack">
      <span className="q-line">
        <span className="q-cut" title={order.reference}>
          {order.reference}
        </span>
        {orders!.length > 1 && <span className="q-minor">{t('order.more', { count: orders!.length - 1 })}</span>}
      </span>
      <span className="q-minor q-cut" title={order.customer ?? ''}>
        {order.customer ?? t('order.noCustomer')}
      </span>
      <span className="q-minor q-line">
        {order.value !== null && <span className="figures">{shortMoneyText(order.value)}</span>}
        <span className={order.verified ? 'q-line q-met' : 'q-line q-unsure'}>
          <Icon size={12} aria-hidden />
          {t(order.verified ? 'order.verified' : 'order.unverified')}
        </span>
      </span>
    </span>
  );
}
