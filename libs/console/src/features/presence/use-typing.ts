import { useCallback, useEffect, useRef, useState } from 'react';

export type Audience = 'SHARED' | 'INTERNAL';

/** A person who has stopped for so long only reads. */
const IDLE_MS = 20_000;

/** The audience a person writes for at this moment; null while nothing is typed. */
export function useTyping(): [Audience | null, (audience: Audience) => void] {
  const [audience, setAudience] = useState<Audience | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const typed = useCallback((now: Audience) => {
    setAudience(now);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAudience(null), IDLE_MS);
  }, []);
  return [audience, typed];
}
