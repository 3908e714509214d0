import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AskScreen } from '../features/ask/components/ask-screen';
import { Page } from '../shared/ui/page';

const route = getRouteApi('/ask');

export function AskRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={t('nav.ask')}>
      <AskScreen
        address={route.useSearch()}
        onAddress={(search) => void navigate({ to: '/ask', search, replace: true })}
        onSent={(number) => void navigate({ to: '/requests/$number', params: { number } })}
      />
    </Page>
  );
}
