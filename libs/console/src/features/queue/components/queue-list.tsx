import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRowDto } from '../../../client';
import { useNow } from '../../../shared/time/use-now';
import type { Outcome } from '../list/outcome';
import { QueueRow, rowId } from './queue-row';

export interface QueueListProps {
  label: string;
  rows: QueueRowDto[];
  /** Place of the row in hand, from 0. */
  hand: number;
  moveTo: (index: number) => void;
  marked: ReadonlySet<string>;
  left: ReadonlySet<string>;
  outcomes: ReadonlyMap<string, Outcome>;
  opened: string | undefined;
  /** Rows as cards, where there is no room for columns. */
  isNarrow: boolean;
  zone: string;
  open: (number: string) => void;
  mark: (number: string) => void;
  needMore: () => void;
}

/** Heights in rem, so that rows grow with the letters of the reader. */
const CARD = 8.25;
const LINE = 5.25;
const HEAD = 2;
const AHEAD = 30;

const rem = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);

const COLUMNS = ['subject', 'order', 'money', 'due', 'ball', 'hands'] as const;

/** The rows that stand in the window, of a list that may have thousands. */
export function QueueList(props: QueueListProps) {
  const { label, rows, hand, moveTo, marked, left, outcomes, opened, isNarrow, zone, open, mark, needMore } = props;
  const { t } = useTranslation('queue');
  const now = useNow();
  const box = useRef<HTMLDivElement>(null);
  const height = (isNarrow ? CARD : LINE) * rem();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 6,
    getItemKey: (index) => rows[index]!.number,
    scrollPaddingStart: isNarrow ? 0 : HEAD * rem(),
    scrollMargin: isNarrow ? 0 : HEAD * rem(),
  });
  const shown = virtualizer.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;

  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  useEffect(() => virtualizer.scrollToIndex(hand, { align: 'auto' }), [virtualizer, hand, height]);
  useEffect(() => {
    if (Math.max(last, hand) >= rows.length - AHEAD) needMore();
  }, [last, hand, rows.length, needMore]);

  const move = (event: KeyboardEvent): void => {
    const targets: Record<string, number> = {
      ArrowDown: hand + 1,
      ArrowUp: hand - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: hand + 8,
      PageUp: hand - 8,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  };

  return (
    <div
      ref={box}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      aria-activedescendant={shown.some(({ index }) => index === hand) ? rowId(rows[hand]!.number) : undefined}
      tabIndex={0}
      className={isNarrow ? 'q-list q-cards' : 'q-list'}
      onKeyDown={move}
    >
      <div role="row" aria-rowindex={1} className="q-head">
        <div role="columnheader" className="q-cell">
          <span className="q-aloud">{t('column.mark')}</span>
        </div>
        {COLUMNS.map((column) => (
          <div key={column} role="columnheader" className={`q-cell q-cell-${column}`}>
            {t(`column.${column}`)}
          </div>
        ))}
      </div>
      <div role="rowgroup" className="q-rows" style={{ height: virtualizer.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rows[index]!;
          return (
            <QueueRow
              key={row.number}
              row={row}
              index={index}
              top={start - virtualizer.options.scrollMargin}
              measure={isNarrow ? virtualizer.measureElement : undefined}
              isInHand={index === hand}
              isMarked={marked.has(row.number)}
              isOpen={row.number === opened}
              hasLeft={left.has(row.number)}
              outcome={outcomes.get(row.number)}
              zone={zone}
              now={now}
              open={open}
              mark={mark}
            />
          );
        })}
      </div>
    </div>
  );
}
