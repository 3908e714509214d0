import { useState } from 'react';

/** The name of the last act that the reader did to a request, and a function that tells of another. */
export type Done = [name: string | null, tell: (name: string) => void];

export function useDone(number: string): Done {
  const [done, setDone] = useState<{ number: string; name: string } | null>(null);
  return [done?.number === number ? done.name : null, (name) => setDone({ number, name })];
}
