import { type ComponentType, lazy, Suspense } from 'react';
import type { TriageAct } from '../acts';
import type { DialogProps } from './act-dialog';
import '../triage.css';

/** The dialog of each act. Taking a request has none: the key does it. */
const DIALOGS: Record<Exclude<TriageAct, 'take'>, ComponentType<DialogProps>> = {
  date: lazy(() => import('./date-dialog')),
  decline: lazy(() => import('./decline-dialog')),
  ask: lazy(() => import('./ask-dialog')),
  answer: lazy(() => import('./answer-dialog')),
  transfer: lazy(() => import('./transfer-dialog')),
  aside: lazy(() => import('./aside-dialog')),
  note: lazy(() => import('./note-dialog')),
  explain: lazy(() => import('./explain-dialog')),
};

export function TriageDialog({ act, ...props }: DialogProps & { act: Exclude<TriageAct, 'take'> }) {
  const Dialog = DIALOGS[act];
  return (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
}
