import { useTranslation } from 'react-i18next';
import { Page } from '../shared/ui/page';

export function QueueRoute() {
  const { t } = useTranslation();
  return <Page title={t('nav.queue')}>{null}</Page>;
}
