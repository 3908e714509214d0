import { useTranslation } from 'react-i18next';
import { Page } from '../shared/ui/page';

export function InboxRoute() {
  const { t } = useTranslation();
  return <Page title={t('nav.inbox')}>{null}</Page>;
}
