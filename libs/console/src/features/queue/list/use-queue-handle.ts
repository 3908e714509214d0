import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { QueueRowDto } from '../../../client';
import type { Outcome } from './outcome';
import type { Hand } from './use-hand';

/** The route's hold on the list. */
export interface QueueHandle {
  inHand: () => QueueRowDto | undefined;
  /** Says the result of an act at its row. After a success the next row is in hand. */
  settle: (outcome: Outcome) => void;
  take: (number: string) => void;
}

/** Lets the route act on the list as it is at that moment. */
export function useQueueHandle(handle: Ref<QueueHandle>, hand: Hand, note: (outcome: Outcome) => void): void {
  const current = useRef(hand);
  useEffect(() => {
    current.current = hand;
  });
  useImperativeHandle(
    handle,
    () => ({
      inHand: () => current.current.row,
      settle: (outcome) => {
        note(outcome);
        const { row, index, moveTo } = current.current;
        if (outcome.kind === 'done' && row?.number === outcome.number) moveTo(index + 1);
      },
      take: (number) => current.current.take(number),
    }),
    [note],
  );
}
