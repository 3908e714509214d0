import { useTranslation } from 'react-i18next';
import { Page } from '../shared/ui/page';

export function RequestsRoute() {
  const { t } = useTranslation();
  return <Page title={t('nav.requests')}>{null}</Page>;
}
