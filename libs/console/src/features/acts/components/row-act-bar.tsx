import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import type { Act, Subject } from '../act';
import { TRIAGE_ACTS } from '../places/triage';
import './acts.css';

interface RowActBarProps {
  subject: Subject;
  start: (act: Act, subject: Subject) => void;
  /** Further keys of the row. */
  children?: ReactNode;
}

/** The acts of triage on the row in hand, each with its key. One that is not allowed now says why when it is pressed. */
export function RowActBar({ subject, start, children }: RowActBarProps) {
  const { t } = useTranslation('acts');
  const me = useMe();
  return (
    <div role="toolbar" aria-label={t('bar', { number: subject.number })} className="row-acts">
      <span className="row-acts-number figures">{subject.number}</span>
      {TRIAGE_ACTS.map((act) => (
        <button
          key={act.name}
          type="button"
          className="row-act"
          aria-disabled={!act.allowed(subject, me) || undefined}
          onClick={() => start(act, subject)}
        >
          <kbd aria-hidden>{act.key}</kbd>
          {t(`act.${act.name}.name`)}
        </button>
      ))}
      {children}
    </div>
  );
}
