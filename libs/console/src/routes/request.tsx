import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRequestPage } from '../features/request/api/read-page';
import { Page } from '../shared/ui/page';
import { Failed, Loading } from '../shared/ui/states';
import { RequestPanel } from './request-panel';

export function RequestRoute() {
  const { number } = useParams({ from: '/requests/$number' });
  const { show = 'all' } = useSearch({ from: '/requests/$number' });
  const navigate = useNavigate({ from: '/requests/$number' });
  const { data, error, refetch } = useRequestPage(number);
  if (data === undefined) return error === null ? <Loading /> : <Failed error={error} retry={() => void refetch()} />;
  return (
    <Page title={`${number} ${data.request.title}`}>
      <RequestPanel
        number={number}
        titled={false}
        show={show}
        setShow={(kind) => void navigate({ search: kind === 'all' ? {} : { show: kind }, replace: true })}
      />
    </Page>
  );
}
