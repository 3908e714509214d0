import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/session/use-me';
import { lazyPart } from '../../shared/ui/lazy-part';
import type { Act, Subject } from './act';
import { sidesOf } from './own-department';
import { TRIAGE_ACTS } from './places/triage';
import { useActKeys } from './use-act-keys';
import { useSendAtOnce } from './use-send';

const ActDialog = lazyPart(() => import('./components/act-dialog'));

/** The result of an act, told at the row that it was done to. */
export interface RowOutcome {
  number: string;
  kind: 'busy' | 'done' | 'refused';
  text: string;
}

interface RowActs {
  start: (act: Act, subject: Subject) => void;
  /** The dialog of the act that was started. */
  dialog: ReactNode;
}

/**
 * The acts of triage on the rows of a list, with their keys.
 *
 * @param inHand the row that the keys are about; undefined while there is none
 * @param tell says the result of an act at its row
 */
export function useRowActs(inHand: () => Subject | undefined, tell: (outcome: RowOutcome) => void): RowActs {
  const { t } = useTranslation('acts');
  const me = useMe();
  const [open, setOpen] = useState<{ act: Act; subject: Subject } | null>(null);
  const atOnce = useSendAtOnce();

  const tellDone = ({ name }: Act, { number, request }: Subject): void =>
    tell({ number, kind: 'done', text: t(`act.${name}.done`, sidesOf(request, me)) });

  const start = (act: Act, subject: Subject): void => {
    const { number, request } = subject;
    if (!act.allowed(subject, me)) {
      const words = { act: t(`act.${act.name}.name`), state: t(`common:state.${request.state}`) };
      return tell({ number, kind: 'refused', text: t('notNow', words) });
    }
    if (act.direct !== true) return setOpen({ act, subject });
    tell({ number, kind: 'busy', text: t('busy') });
    atOnce.mutate(
      { act, subject },
      {
        onSuccess: () => tellDone(act, subject),
        onError: ({ message }) => tell({ number, kind: 'refused', text: message || t('common:failed.offline') }),
      },
    );
  };
  useActKeys(TRIAGE_ACTS, (act) => {
    const subject = inHand();
    if (subject !== undefined) start(act, subject);
  });

  const close = (): void => setOpen(null);
  const dialog = open && (
    <Suspense fallback={null}>
      <ActDialog
        {...open}
        close={close}
        done={() => {
          tellDone(open.act, open.subject);
          close();
        }}
      />
    </Suspense>
  );
  return { start, dialog };
}
