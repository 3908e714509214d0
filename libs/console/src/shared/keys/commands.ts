import { useEffect, useSyncExternalStore } from 'react';

/** Something that the screen offers: the palette lists it, and the sheet of keys shows its shortcut. */
export interface Command {
  id: string;
  text: string;
  /** The shortcut, like `j` or `g q`. It only tells the reader; `useKeys` listens. */
  keys?: string;
  run: () => void;
}

const offered = new Map<symbol, readonly Command[]>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

function publish(): void {
  all = [...offered.values()].flat();
  listeners.forEach((listener) => listener());
}

/** Offers commands while the component is shown. Give the same array as long as nothing changed. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const owner = Symbol('screen');
    offered.set(owner, commands);
    publish();
    return () => {
      offered.delete(owner);
      publish();
    };
  }, [commands]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The commands of everything that is shown. */
export const useOffered = (): readonly Command[] => useSyncExternalStore(subscribe, () => all);
