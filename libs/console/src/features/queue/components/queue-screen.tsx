import { useMediaQuery } from '@mantine/hooks';
import {
  type ReactNode,
  type Ref,
  Suspense,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRowDto } from '../../../client';
import { useMe } from '../../../shared/session/use-me';
import { Loading } from '../../../shared/ui/states';
import { useQueue } from '../api/read-queue';
import { parseFilter, toggleWord } from '../filter/parse-filter';
import { nextOrder, type QueueAddress } from '../list/address';
import type { Outcome } from '../list/outcome';
import { useHand } from '../list/use-hand';
import { useMarked } from '../list/use-marked';
import { useOutcomes } from '../list/use-outcomes';
import { useQueueKeys } from '../list/use-queue-keys';
import { BulkBar } from './bulk-bar';
import { NewsPill } from './news-pill';
import { QueueRows } from './queue-rows';
import { QueueToolbar } from './queue-toolbar';
import '../queue.css';

/** The route's hold on the list. */
export interface QueueHandle {
  inHand: () => QueueRowDto | undefined;
  /** Says the result of an act at its row. After a success the next row is in hand. */
  settle: (outcome: Outcome) => void;
  take: (number: string) => void;
}

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

const ROOM_FOR_TWO = '(min-width: 64em)';
const ROOM_FOR_COLUMNS = '(min-width: 78em)';
/** A person who moves fast through the list does not want to load each request on the way. */
const SETTLE_MS = 180;

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
  const hasRoom = useMediaQuery(ROOM_FOR_TWO, true, { getInitialValueInEffect: false });
  const hasColumns = useMediaQuery(ROOM_FOR_COLUMNS, true, { getInitialValueInEffect: false });
  const isSplit = hasRoom && open !== undefined;

  const current = useRef({ hand, rows });
  useEffect(() => {
    current.current = { hand, rows };
  });
  useImperativeHandle(
    handle,
    () => ({
      inHand: () => current.current.hand.row,
      settle: (outcome) => {
        note(outcome);
        const { hand } = current.current;
        if (outcome.kind === 'done' && hand.row?.number === outcome.number) hand.moveTo(hand.index + 1);
      },
      take: (number) => current.current.hand.take(number),
    }),
    [note],
  );

  const toList = useCallback(
    () => frame.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true }),
    [],
  );
  const openRow = useCallback(
    (number: string) => {
      current.current.hand.take(number);
      if (hasRoom && number !== open) change({ open: number });
      else goTo(number);
    },
    [hasRoom, open, change, goTo],
  );
  const changeFind = useCallback((text: string) => change({ find: text }), [change]);
  const showNews = (): void => {
    queue.show();
    forget();
  };

  // The open request follows the row in hand.
  const inHand = hand.row?.number;
  useEffect(() => {
    if (open === undefined || inHand === undefined || inHand === open) return;
    const timer = setTimeout(() => change({ open: inHand }), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [inHand]);

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
          opened={isSplit ? open : undefined}
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
        <aside className="q-detail" aria-label={t('detail', { number: open })}>
          <Suspense fallback={<Loading />}>{detail(open)}</Suspense>
        </aside>
      )}
    </div>
  );
}
