import { useKeys } from '../../../shared/keys/use-keys';

interface QueueKeys {
  moveBy: (step: number) => void;
  mark: () => void;
  open: () => void;
  back: () => void;
  nextOrder: () => void;
  toFilter: () => void;
  toggleMine: () => void;
  toBulk: () => void;
  showNews: () => void;
}

/** The keys of the list. Those of the acts on the row in hand come with the acts. */
export function useQueueKeys(act: QueueKeys): void {
  useKeys({
    j: () => act.moveBy(1),
    k: () => act.moveBy(-1),
    x: act.mark,
    Enter: act.open,
    Escape: act.back,
    o: act.nextOrder,
    '/': act.toFilter,
    m: act.toggleMine,
    b: act.toBulk,
    r: act.showNews,
  });
}
