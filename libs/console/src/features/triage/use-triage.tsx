import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../shared/keys/commands';
import { useKeys } from '../../shared/keys/use-keys';
import { useMe } from '../../shared/session/use-me';
import { type Subject, TRIAGE_KEYS, type TriageAct, type TriageOutcome } from './acts';
import { useTakeRequest } from './api/take-request';
import { TriageDialog } from './components/triage-dialog';

interface Triage {
  start: (act: TriageAct, subject: Subject) => void;
  /** The dialog of the act that was started. */
  dialog: ReactNode;
}

/**
 * The acts of triage with their keys, for a list or a page.
 *
 * @param subject the request that the keys are about; undefined while there is none
 * @param note says the result of an act where the request stands
 */
export function useTriage(subject: () => Subject | undefined, note: (outcome: TriageOutcome) => void): Triage {
  const { t } = useTranslation('triage');
  const { user } = useMe();
  const [open, setOpen] = useState<{ act: Exclude<TriageAct, 'take'>; subject: Subject } | null>(null);
  const take = useTakeRequest();

  const start = (act: TriageAct, about: Subject): void => {
    if (act !== 'take') return setOpen({ act, subject: about });
    const { number } = about;
    note({ number, kind: 'busy', text: t('take.busy') });
    take.mutate(
      { subject: about, assigneeId: user.id },
      {
        onSuccess: () =>
          note({ number, kind: 'done', text: t(about.state === 'SUBMITTED' ? 'take.accepted' : 'take.done') }),
        onError: ({ message }) => note({ number, kind: 'refused', text: message || t('common:failed.offline') }),
      },
    );
  };

  const press = (act: TriageAct) => (): void => {
    const about = subject();
    if (about !== undefined) start(act, about);
  };
  useKeys(Object.fromEntries(Object.entries(TRIAGE_KEYS).map(([key, act]) => [key, press(act)])));
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  const commands = useMemo(
    () =>
      Object.entries(TRIAGE_KEYS).map(([keys, act]) => ({
        ...{ id: `triage.${act}`, keys, text: t(`${act}.name`) },
        run: () => latest.current(act)(),
      })),
    [t],
  );
  useCommands(commands);

  const close = (): void => setOpen(null);
  const done = (text: string): void => {
    if (open !== null) note({ number: open.subject.number, kind: 'done', text });
    close();
  };
  const dialog = open && <TriageDialog act={open.act} subject={open.subject} done={done} close={close} />;
  return { start, dialog };
}
