import { useEffect, useRef } from 'react';
import { areKeysOn } from './preference';

/** One-key shortcuts by their key, like `j`, `Enter`, `?`, or two keys one after the other, like `g q`. */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>;

const SEQUENCE_MS = 1_000;

/** The shortcuts of everything that is shown. A key belongs to the last layer that has it; the frame stands before all screens. */
const layers: { current: Shortcuts }[] = [];
let first = '';
let firstAt = 0;

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

const find = (keys: string): Shortcuts[string] | undefined =>
  layers.findLast(({ current }) => current[keys] !== undefined)?.current[keys];

function listen(event: KeyboardEvent): void {
  if (event.defaultPrevented || isTaken(event) || isOwn(event) || !areKeysOn()) return;
  const pair = event.timeStamp - firstAt < SEQUENCE_MS ? `${first} ${event.key}` : '';
  const run = find(pair) ?? (first === 'g' && pair !== '' ? undefined : find(event.key));
  [first, firstAt] = [event.key, event.timeStamp];
  if (run === undefined) return;
  event.preventDefault();
  run(event);
}

/**
 * Listens for shortcuts while the component is shown. They are off in fields and dialogs, and when a person turned them off.
 *
 * @param of `frame`: shortcuts give way to a screen that has the same key
 */
export function useKeys(shortcuts: Shortcuts, of: 'screen' | 'frame' = 'screen'): void {
  const layer = useRef(shortcuts);
  useEffect(() => {
    layer.current = shortcuts;
  });
  useEffect(() => {
    if (of === 'frame') layers.unshift(layer);
    else layers.push(layer);
    window.addEventListener('keydown', listen);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) window.removeEventListener('keydown', listen);
    };
  }, [of]);
}
