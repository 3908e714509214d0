import { useTranslation } from 'react-i18next';
import { HomeScreen } from '../features/home/components/home-screen';
import { Page } from '../shared/ui/page';

export function HomeRoute() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.home')}>
      <HomeScreen />
    </Page>
  );
}
