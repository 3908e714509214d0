import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, type Ref, Suspense, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRowDto } from '../../../client';
import { useMe } from '../../../shared/session/use-me';
import { Loading } from '../../../shared/ui/states';
import { useQueue } from '../api/read-queue';
import { parseFilter, toggleWord } from '../filter/parse-filter';
import { nextOrder, type QueueAddress } from '../list/address';
import { useHand } from '../list/use-hand';
import { useMarked } from '../list/use-marked';
import { useOpenRow } from '../list/use-open-row';
import { useOutcomes } from '../list/use-outcomes';
import { type QueueHandle, useQueueHandle } from '../list/use-queue-handle';
import { useQueueKeys } from '../list/use-queue-keys';
import { BulkBar } from './bulk-bar';
import { NewsPill } from './news-pill';
import { QueueRows } from './queue-rows';
import { QueueToolbar } from './queue-toolbar';
import '../queue.css';

interface QueueScreenProps {
  handle: Ref<QueueHandle>;
  department: string;
  address: QueueAddress;
  change: (next: Partial<QueueAddress>) => void;
  /** Leads to the page of a request: of one that is open beside the list already, or where there is no room for it. */
  goTo: (number: string) => void;
  /** The open request, beside the list. */
  detail: (number: string) => ReactNode;
  /** The acts on the row in hand. */
  acts: (row: QueueRowDto) => ReactNode;
}

const ROOM_FOR_COLUMNS = '(min-width: 78em)';

/** The queue of a department: the list, and on wide screens the open request beside it. */
export function QueueScreen({ handle, department, address, change, goTo, detail, acts }: QueueScreenProps) {
  const { t } = useTranslation('queue');
  const { user } = useMe();
  const { find = '', sort = 'cd3', open } = address;
  const { filter, unknown } = useMemo(() => parseFilter(find), [find]);
  const queue = useQueue({ department, filter, sort });
  const { rows, arrived, left, list } = queue;
  const hand = useHand(rows, open);
  const { marked, toggle, clear } = useMarked();
  const { outcomes, note, forget } = useOutcomes();
  const box = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const hasColumns = useMediaQuery(ROOM_FOR_COLUMNS, true, { getInitialValueInEffect: false });
  const [beside, openRow] = useOpenRow(open, hand, change, goTo);
  const isSplit = beside !== undefined;
  useQueueHandle(handle, hand, note);

  const toList = useCallback(
    () => frame.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true }),
    [],
  );
  const changeFind = useCallback((text: string) => change({ find: text }), [change]);
  const showNews = (): void => {
    queue.show();
    forget();
  };

  const inHand = hand.row?.number;
  useQueueKeys({
    moveBy: (step) => {
      toList();
      hand.moveTo(hand.index + step);
    },
    mark: () => inHand !== undefined && toggle(inHand),
    open: () => inHand !== undefined && openRow(inHand),
    back: () => (open === undefined ? clear() : change({ open: undefined })),
    nextOrder: () => change({ sort: nextOrder(sort) }),
    toFilter: () => box.current?.focus(),
    toggleMine: () => change({ find: toggleWord(find, 'is:mine') }),
    toBulk: () => frame.current?.querySelector<HTMLElement>('.q-bulk button')?.focus(),
    showNews,
  });

  return (
    <div className={isSplit ? 'q-screen q-split' : 'q-screen'} ref={frame}>
      <section className="q-board" aria-label={t('list')}>
        <QueueToolbar {...{ department, find, sort, unknown, box, change, changeFind }} leaveBox={toList} />
        <NewsPill
          arrived={arrived.length}
          left={[...left].filter((number) => !outcomes.has(number)).length}
          show={showNews}
        />
        {queue.spelling === 'ONE_LETTER_OFF' && (
          <p role="status" className="q-minor">
            {t('spelling')}
          </p>
        )}
        <QueueRows
          query={list}
          isFiltered={find !== ''}
          rows={rows}
          hand={hand.index}
          moveTo={hand.moveTo}
          marked={marked}
          left={left}
          outcomes={outcomes}
          opened={beside}
          isNarrow={isSplit || !hasColumns}
          zone={user.zone}
          open={openRow}
          mark={toggle}
        />
        {marked.size > 0 ? (
          <BulkBar department={department} marked={[...marked]} clear={clear} note={note} />
        ) : (
          hand.row !== undefined && acts(hand.row)
        )}
      </section>
      {isSplit && (
        <aside className="q-detail" aria-label={t('detail', { number: beside })}>
          <Suspense fallback={<Loading />}>{detail(beside)}</Suspense>
        </aside>
      )}
    </div>
  );
}
