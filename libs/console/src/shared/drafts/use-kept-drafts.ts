import { useEffect } from 'react';
import { useMe } from '../session/use-me';
import { onSessionChanged } from '../session/session-channel';
import { freshPlaces, onTyped } from './drafts';
import { keepText } from './kept-texts';

const QUIET_MS = 2_000;

/** Saves the typed text at the server after a pause in typing, so that the reader finds it on another device too. */
export function useKeptDrafts(): void {
  const person = useMe().user.id;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = async (): Promise<void> => {
      for (const place of freshPlaces(person)) await keepText(person, place).catch(() => undefined);
    };
    const rest = (): void => clearTimeout(timer);
    const wait = (ms = QUIET_MS): void => {
      rest();
      timer = setTimeout(() => void keep(), ms);
    };
    // The cookie may be another person's from now on. The frame finds out and loads the page anew.
    const leaveSession = onSessionChanged(rest);
    // A text that was sent is gone at once: who closes the tab then must not find it on another device.
    const leaveTyping = onTyped((text) => wait(text === '' ? 0 : QUIET_MS));
    wait();
    return () => {
      rest();
      leaveSession();
      leaveTyping();
    };
  }, [person]);
}
