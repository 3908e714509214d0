import { useTranslation } from 'react-i18next';
import { Page } from '../shared/ui/page';

export function MeRoute() {
  const { t } = useTranslation();
  return <Page title={t('nav.me')}>{null}</Page>;
}
