import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestsAddress } from '../features/requests/address';
import { RequestsScreen } from '../features/requests/components/requests-screen';
import { Page } from '../shared/ui/page';

const route = getRouteApi('/requests');

export function RequestsRoute() {
  const { t } = useTranslation();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (next: RequestsAddress) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: 'q' in next }),
    [navigate],
  );
  const open = (number: string): void => void navigate({ to: '/requests/$number', params: { number } });
  return (
    <Page title={t('nav.requests')}>
      <RequestsScreen {...{ address, change, open }} />
    </Page>
  );
}
