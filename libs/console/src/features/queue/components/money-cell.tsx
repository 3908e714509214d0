import { useTranslation } from 'react-i18next';
import type { QueueRowDto } from '../../../client';
import { moneyText, shortMoneyText } from '../../../shared/money/format';
import { dayText } from '../../../shared/time/format';

/** The saving of an hour of work, and the cost of the next day of waiting. */
export function MoneyCell({ row }: { row: QueueRowDto }) {
  const { t } = useTranslation('queue');
  const next = row.orders?.find(({ nextDay }) => nextDay !== null)?.nextDay;
  return (
    <span className="q-stack q-right">
      {row.savedPerHour !== null && (
        <span className="figures q-strong" title={t('money.exactly', { money: moneyText(row.savedPerHour) })}>
          {t('money.anHour', { money: shortMoneyText(row.savedPerHour) })}
        </span>
      )}
      {next !== null && next !== undefined && next.startsOn === null && (
        <span className="q-minor figures">{t('money.nextDay', { money: shortMoneyText(next.amount) })}</span>
      )}
      {next !== null && next !== undefined && next.startsOn !== null && (
        <span className="q-minor">{t('money.startsOn', { day: dayText(next.startsOn, 'UTC') })}</span>
      )}
      {row.basis !== 'ORDERS' && <span className="q-minor">{t(`money.${row.basis}`)}</span>}
    </span>
  );
}
