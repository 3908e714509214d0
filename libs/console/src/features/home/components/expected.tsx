import { useTranslation } from 'react-i18next';
import { useForecast } from '../../../shared/requests/use-forecast';
import { Instant } from '../../../shared/ui/instant';

/** The expected answer of a request, with what it is foreseen from. */
export function Expected({ number }: { number: string }) {
  const { t } = useTranslation('home');
  const forecast = useForecast(number);
  if (forecast.data === undefined) return null;
  const { answeredAt, basis } = forecast.data;
  return (
    <>
      {' · '}
      {answeredAt === null ? (
        t('expected.UNKNOWN')
      ) : (
        <>
          {t(`expected.${basis}`)} <Instant at={answeredAt} />
        </>
      )}
    </>
  );
}
