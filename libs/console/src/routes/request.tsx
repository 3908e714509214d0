import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRequestPage } from '../features/request/api/read-page';
import { Page } from '../shared/ui/page';
import { Loading } from '../shared/ui/states';
import { RequestPanel } from './request-panel';

export function RequestRoute() {
  const { number } = useParams({ from: '/requests/$number' });
  const search = useSearch({ from: '/requests/$number' });
  const navigate = useNavigate({ from: '/requests/$number' });
  const { data, error } = useRequestPage(number);
  if (data === undefined && error === null) return <Loading />;
  const title = data === undefined ? number : [data.request.number, data.request.title].join(' ').trim();
  return (
    <Page title={title}>
      <RequestPanel
        number={number}
        titled={false}
        show={search.show ?? 'all'}
        setShow={(show) =>
          void navigate({ search: { ...search, show: show === 'all' ? undefined : show }, replace: true })
        }
        act={search.act ?? null}
        setAct={(act) => void navigate({ search: { ...search, act: act ?? undefined }, replace: true })}
      />
    </Page>
  );
}
