import { useEffect, useRef } from 'react';
import { useMarkSeen } from './api/mark-seen';
import { useSeen } from './api/read-seen';

/**
 * Marks the timeline as seen up to the newest moment while the page is in sight, once its earlier position is known.
 *
 * @returns the position at which the reader had looked before; null while it is not known, and at the first look
 */
export function useReading(number: string, newest: number): number | null {
  const seen = useSeen(number).data;
  const { mutate } = useMarkSeen(number);
  const marked = useRef(0);
  const known = seen !== undefined;
  useEffect(() => {
    const mark = (): void => {
      if (!known || document.visibilityState !== 'visible' || newest <= marked.current) return;
      marked.current = newest;
      mutate(newest);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [known, newest, mutate]);
  return seen === undefined || seen.seenAt === null ? null : seen.upTo;
}
