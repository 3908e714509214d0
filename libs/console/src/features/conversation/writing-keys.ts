import type { KeyboardEvent } from 'react';

/**
 * Ctrl + Enter, and ⌘ + Enter on a Mac, send what is typed. Escape leaves the field, so that one key is a shortcut again; the
 * text stays.
 */
export const writingKeys =
  (send: () => void) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
