import type { KeyboardEvent } from 'react';

/** Ctrl + Enter, and ⌘ + Enter on a Mac, send what is typed. */
export const sendsOn =
  (send: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
