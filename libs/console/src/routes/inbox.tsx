import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Inbox } from '../features/inbox/components/inbox';
import { Page } from '../shared/ui/page';

const route = getRouteApi('/inbox');

export function InboxRoute() {
  const { t } = useTranslation();
  const { show, kind } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={t('nav.inbox')}>
      <Inbox
        unread={show !== 'all'}
        kind={kind}
        filter={({ unread, kind: next }) =>
          void navigate({ search: { ...(unread === true ? {} : { show: 'all' }), ...(next && { kind: next }) } })
        }
      />
    </Page>
  );
}
