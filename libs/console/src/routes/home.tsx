import { useTranslation } from 'react-i18next';
import { Page } from '../shared/ui/page';

export function HomeRoute() {
  const { t } = useTranslation();
  return <Page title={t('nav.home')}>{null}</Page>;
}
