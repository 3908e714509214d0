import { useCallback, useMemo, useState } from 'react';
import type { QueueRowDto } from '../../../client';

/** The row in hand: the one that keys act on. It stays in hand when the list around it changes. */
export function useHand(rows: QueueRowDto[], start: string | undefined) {
  const [number, take] = useState(start);
  const places = useMemo(() => new Map(rows.map((row, index) => [row.number, index])), [rows]);
  const found = number === undefined ? undefined : places.get(number);
  const index = found ?? 0;
  const moveTo = useCallback(
    (next: number) => {
      const row = rows[Math.max(0, Math.min(rows.length - 1, next))];
      if (row !== undefined) take(row.number);
    },
    [rows],
  );
  return { index, row: rows[index], take, moveTo, places };
}

export type Hand = ReturnType<typeof useHand>;
