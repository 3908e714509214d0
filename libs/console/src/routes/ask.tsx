import { useTranslation } from 'react-i18next';
import { Page } from '../shared/ui/page';

export function AskRoute() {
  const { t } = useTranslation();
  return <Page title={t('nav.ask')}>{null}</Page>;
}
