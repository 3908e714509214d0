import { useTranslation } from 'react-i18next';
import { type Subject, TRIAGE_KEYS, type TriageAct } from '../acts';
import '../triage.css';

interface ActBarProps {
  subject: Subject;
  start: (act: TriageAct, subject: Subject) => void;
}

/** The acts on the request in hand, each with its key. */
export function ActBar({ subject, start }: ActBarProps) {
  const { t } = useTranslation('triage');
  return (
    <div role="toolbar" aria-label={t('bar', { number: subject.number })} className="triage-bar">
      <span className="triage-number figures">{subject.number}</span>
      {Object.entries(TRIAGE_KEYS).map(([key, act]) => (
        <button key={act} type="button" className="triage-act" onClick={() => start(act, subject)}>
          <kbd aria-hidden>{key}</kbd>
          {t(`${act}.name`)}
        </button>
      ))}
    </div>
  );
}
