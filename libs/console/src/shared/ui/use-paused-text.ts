import { useCallback, useEffect, useRef, useState } from 'react';

const PAUSE_MS = 300;

interface PausedText {
  typed: string;
  type: (text: string) => void;
  /** Passes the text on at once. */
  send: () => void;
}

/**
 * A text that is passed on after a short pause in typing.
 *
 * @param text the text as the address has it
 */
export function usePausedText(text: string, change: (text: string) => void): PausedText {
  const [typed, type] = useState(text);
  // A text of its own that comes back by the address must not undo what was typed since.
  const sent = useRef(text);
  useEffect(() => {
    if (text === sent.current) return;
    sent.current = text;
    type(text);
  }, [text]);
  const send = useCallback(() => {
    sent.current = typed;
    change(typed);
  }, [typed, change]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(send, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, send]);
  return { typed, type, send };
}
