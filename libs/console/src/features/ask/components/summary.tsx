import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { moneyText } from '../../../shared/money/format';
import { Instant } from '../../../shared/ui/instant';
import type { Preview } from '../api/preview-request';

/** The promise and the price in one line beside the button, where the screen has no room for more. */
export function Summary({ preview: { terms, delayCost } }: { preview: Preview }) {
  const { t } = useTranslation('ask');
  const nextDay = delayCost?.nextDay ?? null;
  return (
    <Text size="sm" hiddenFrom="md" className="figures">
      {t('promise.answer')} <Instant at={terms.resolutionDueAt} />
      {nextDay !== null && nextDay.startsOn === null && ` · ${t('price.nextDay')} ${moneyText(nextDay.amount)}`}
    </Text>
  );
}
