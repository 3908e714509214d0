import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect } from 'react';
import type { QueueAddress } from './address';
import type { Hand } from './use-hand';

const ROOM_FOR_TWO = '(min-width: 64em)';
/** A person who moves fast through the list does not want to load each request on the way. */
const SETTLE_MS = 180;

/**
 * The request that stands open beside the list. It follows the row in hand.
 *
 * @param goTo opens the page of a request. It is called where the list has no room for a request beside it, and for the
 * request that is open beside the list already.
 * @returns the number of the open request, and a function that opens one
 */
export function useOpenRow(
  open: string | undefined,
  { row, take }: Hand,
  change: (next: Partial<QueueAddress>) => void,
  goTo: (number: string) => void,
): [beside: string | undefined, openRow: (number: string) => void] {
  const hasRoom = useMediaQuery(ROOM_FOR_TWO, true, { getInitialValueInEffect: false });
  const openRow = useCallback(
    (number: string) => {
      take(number);
      if (hasRoom && number !== open) change({ open: number });
      else goTo(number);
    },
    [take, hasRoom, open, change, goTo],
  );
  const inHand = row?.number;
  useEffect(() => {
    if (open === undefined || inHand === undefined || inHand === open) return;
    const timer = setTimeout(() => change({ open: inHand }), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [inHand]);
  return [hasRoom ? open : undefined, openRow];
}
