import { Bookmark, Pencil, Users } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueViewDto } from '../../../client';
import { useDepartmentCodes } from '../api/list-departments';
import { useViews } from '../api/list-views';
import type { OrderOfWork } from '../api/read-queue';
import type { QueueFilter } from '../filter/filter-words';
import { parseFilter, writeFilter } from '../filter/parse-filter';
import { lazyPart } from '../../../shared/ui/lazy-part';

const ViewDialog = lazyPart(() => import('./view-dialog'));

const OURS = [
  ['all', ''],
  ['new', 'state:new'],
  ['mine', 'is:mine'],
] as const;

interface ViewTabsProps {
  department: string;
  find: string;
  sort: OrderOfWork;
  choose: (find: string, sort: OrderOfWork | undefined) => void;
}

/** Ways of looking at the queue: three of the product, then those that people saved, with the number of their rows. */
export function ViewTabs({ department, find, sort, choose }: ViewTabsProps) {
  const { t } = useTranslation('queue');
  const views = useViews(department);
  const codes = useDepartmentCodes();
  const [edited, edit] = useState<QueueViewDto | 'new' | null>(null);
  const current = writeFilter(parseFilter(find).filter);
  const textOf = (filter: QueueFilter): string => {
    const from = filter.requesterDepartmentId;
    return writeFilter(
      from === undefined ? filter : { ...filter, requesterDepartmentId: codes.data?.get(from) ?? from },
    );
  };
  const active = views.data?.find((view) => textOf(view.filter) === current && view.sort === sort);
  return (
    <nav aria-label={t('view.label')} className="q-views">
      {OURS.map(([name, text]) => (
        <button
          key={name}
          type="button"
          className="q-view"
          aria-current={active === undefined && text === current ? 'true' : undefined}
          onClick={() => choose(text, undefined)}
        >
          {t(`view.${name}`)}
        </button>
      ))}
      {views.data?.map((view) => (
        <button
          key={view.id}
          type="button"
          className="q-view"
          aria-current={view === active ? 'true' : undefined}
          onClick={() => choose(textOf(view.filter), view.sort)}
        >
          {view.shared && <Users size={13} aria-label={t('view.shared')} />}
          <span className="q-cut">{view.name}</span>
          <span className="q-count figures">{view.rows}</span>
        </button>
      ))}
      {active?.editable === true && (
        <button type="button" className="q-view" aria-label={t('view.change')} onClick={() => edit(active)}>
          <Pencil size={14} aria-hidden />
        </button>
      )}
      {active === undefined && current !== '' && (
        <button type="button" className="q-view q-view-keep" onClick={() => edit('new')}>
          <Bookmark size={14} aria-hidden />
          {t('view.keep')}
        </button>
      )}
      {edited !== null && (
        <Suspense fallback={null}>
          <ViewDialog
            department={department}
            view={edited === 'new' ? null : edited}
            filter={parseFilter(find).filter}
            sort={sort}
            close={() => edit(null)}
          />
        </Suspense>
      )}
    </nav>
  );
}
