import { CircleCheck, CircleX, LoaderCircle, LogOut, type LucideIcon } from 'lucide-react';
import type { Outcome } from '../list/outcome';

const ICONS: Record<Outcome['kind'] | 'left', LucideIcon> = {
  busy: LoaderCircle,
  done: CircleCheck,
  refused: CircleX,
  left: LogOut,
};

/** The result of an act, at the row it was done to. */
export function OutcomeLine({ kind, text }: { kind: Outcome['kind'] | 'left'; text: string }) {
  const Icon = ICONS[kind];
  return (
    <span className={`q-outcome q-outcome-${kind}`}>
      <Icon size={14} aria-hidden />
      <span className="q-cut" title={text}>
        {text}
      </span>
    </span>
  );
}
