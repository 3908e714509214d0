import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ActDone } from '../features/acts/components/act-done';
import { useDone } from '../features/acts/use-done';
import { useRequestPage } from '../features/request/api/read-page';
import { Page } from '../shared/ui/page';
import { Failed, Loading } from '../shared/ui/states';
import { RequestPanel } from './request-panel';

export function RequestRoute() {
  const { number } = useParams({ from: '/requests/$number' });
  const search = useSearch({ from: '/requests/$number' });
  const navigate = useNavigate({ from: '/requests/$number' });
  const { data, error, refetch } = useRequestPage(number);
  const done = useDone(number);
  if (data === undefined) {
    if (error === null) return <Loading />;
    return (
      <Page title={number}>
        <ActDone name={done[0]} />
        <Failed error={error} retry={() => void refetch()} />
      </Page>
    );
  }
  return (
    <Page title={[data.request.number, data.request.title].join(' ').trim()}>
      <RequestPanel
        number={number}
        titled={false}
        show={search.show ?? 'all'}
        setShow={(show) =>
          void navigate({ search: { ...search, show: show === 'all' ? undefined : show }, replace: true })
        }
        done={done}
        act={search.act ?? null}
        setAct={(act) => void navigate({ search: { ...search, act: act ?? undefined }, replace: true })}
      />
    </Page>
  );
}
