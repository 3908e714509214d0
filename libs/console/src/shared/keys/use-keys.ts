import { useEffect, useRef } from 'react';
import { areKeysOn } from './preference';

/** One-key shortcuts by their key, like `j`, `Enter`, `?`, or two keys one after the other, like `g q`. */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>;

const SEQUENCE_MS = 1_000;

/** True while the keyboard belongs to a field, a menu or a dialog. */
function isTaken({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="dialog"],[role="menu"],[role="listbox"]')) return true;
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) && !isButtonLike(target);
}

const isButtonLike = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(target.type);

/** A button or link keeps its own Enter and Space. */
const isOwn = ({ key, target }: KeyboardEvent): boolean =>
  ['Enter', ' '].includes(key) && target instanceof HTMLElement && target.closest('a,button,summary') !== null;

/** Listens for shortcuts while the component is shown. They are off in fields and dialogs, and when a person turned them off. */
export function useKeys(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    let first = '';
    let firstAt = 0;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTaken(event) || isOwn(event) || !areKeysOn()) return;
      const pair = event.timeStamp - firstAt < SEQUENCE_MS ? `${first} ${event.key}` : '';
      const run = current.current[pair] ?? (first === 'g' && pair !== '' ? undefined : current.current[event.key]);
      [first, firstAt] = [event.key, event.timeStamp];
      if (run === undefined) return;
      event.preventDefault();
      run(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
