import { memo, type MouseEvent } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { QueueRowDto } from '../../../client';
import type { Outcome } from '../list/outcome';
import { ClockMarks } from './clock-marks';
import { DueMark } from './due-mark';
import { HandsCell } from './hands-cell';
import { MoneyCell } from './money-cell';
import { OrderCell } from './order-cell';
import { OutcomeLine } from './outcome-line';
import { SubjectCell } from './subject-cell';

export interface QueueRowProps {
  row: QueueRowDto;
  /** The place in the list, from 0. */
  index: number;
  /** Distance from the top of the list, in pixels. */
  top: number;
  /** Measures a card, whose height depends on its texts. */
  measure: ((element: Element | null) => void) | undefined;
  isInHand: boolean;
  isMarked: boolean;
  isOpen: boolean;
  hasLeft: boolean;
  outcome: Outcome | undefined;
  zone: string;
  now: Date;
  open: (number: string) => void;
  mark: (number: string) => void;
}

export const rowId = (number: string): string => `queue-row-${number}`;

/** One request of the queue. Rendered again only when something of its own changes, so that keys stay quick in long queues. */
function Row(props: QueueRowProps) {
  const { row, index, top, measure, isInHand, isMarked, isOpen, hasLeft, outcome, zone, now, open, mark } = props;
  const { t } = useTranslation('queue');
  const choose = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey) mark(row.number);
    else open(row.number);
  };
  const classes = ['q-row', isInHand && 'q-in-hand', isMarked && 'q-marked', isOpen && 'q-open', hasLeft && 'q-gone'];
  const link = (
    <Link to="/requests/$number" params={{ number: row.number }} tabIndex={-1} preload={false}>
      {row.title}
    </Link>
  );
  return (
    <div
      role="row"
      id={rowId(row.number)}
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isMarked}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)` }}
      onClick={choose}
    >
      <div role="gridcell" className="q-cell q-cell-mark">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isMarked}
          aria-label={t('mark', { number: row.number })}
          onClick={(event) => event.stopPropagation()}
          onChange={() => mark(row.number)}
        />
      </div>
      <div role="gridcell" className="q-cell q-cell-subject">
        <SubjectCell row={row} link={link} />
      </div>
      <div role="gridcell" className="q-cell q-cell-order">
        <OrderCell orders={row.orders} />
      </div>
      <div role="gridcell" className="q-cell q-cell-money">
        <MoneyCell row={row} />
      </div>
      <div role="gridcell" className="q-cell q-cell-due">
        <DueMark row={row} zone={zone} />
      </div>
      <div role="gridcell" className="q-cell q-cell-ball">
        {outcome === undefined && !hasLeft ? (
          <span className="q-stack">
            <span className={row.ball === 'PROVIDER' ? 'q-strong' : undefined}>{t(`state.${row.state}`)}</span>
            <ClockMarks clocks={row.clocks} zone={zone} />
          </span>
        ) : (
          <OutcomeLine kind={outcome?.kind ?? 'left'} text={outcome?.text ?? t('left')} />
        )}
      </div>
      <div role="gridcell" className="q-cell q-cell-hands">
        <HandsCell row={row} zone={zone} now={now} />
      </div>
    </div>
  );
}

export const QueueRow = memo(Row);
