import { useCallback, useState } from 'react';

/** The most requests that one bulk act takes. */
export const MOST_MARKED = 100;

/** The requests that are marked for a bulk act, by number. */
export function useMarked() {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((number: string) => {
    setMarked((before) => {
      const next = new Set(before);
      if (!next.delete(number) && next.size < MOST_MARKED) next.add(number);
      return next;
    });
  }, []);
  const clear = useCallback(() => setMarked(new Set()), []);
  return { marked, toggle, clear };
}
