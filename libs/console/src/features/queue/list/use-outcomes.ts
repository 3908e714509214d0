import { useCallback, useState } from 'react';
import type { Outcome } from './outcome';

/** The latest result at each row, by number. */
export function useOutcomes() {
  const [outcomes, set] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const note = useCallback((outcome: Outcome) => {
    set((before) => new Map(before).set(outcome.number, outcome));
  }, []);
  const forget = useCallback(() => set(new Map()), []);
  return { outcomes, note, forget };
}
