import { EyeOff, FileWarning, Moon, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRowDto } from '../../../client';

/** Subject, number and asker, with the flags that change how one works on it. */
export function SubjectCell({ row, link }: { row: QueueRowDto; link: ReactNode }) {
  const { t } = useTranslation('queue');
  const { asker, requesterDepartment, service } = row;
  return (
    <span className="q-stack">
      <span className="q-subject" title={row.title}>
        {row.unseen && <span className="q-unseen" role="img" aria-label={t('unseen')} title={t('unseen')} />}
        {link}
      </span>
      <span className="q-minor q-line">
        <span className="figures q-number">{row.number}</span>
        <span className="q-cut" title={service.name}>
          {asker === null
            ? requesterDepartment.name
            : t('asker', { name: asker.name, department: requesterDepartment.code })}
        </span>
      </span>
      <Flags row={row} />
    </span>
  );
}

function Flags({ row }: { row: QueueRowDto }) {
  const { t } = useTranslation('queue');
  return (
    <span className="q-line q-minor q-flags">
      {row.priority !== 'P3' && <span className={`q-flag q-${row.priority}`}>{t(`priority.${row.priority}`)}</span>}
      {row.expedited && (
        <span className="q-flag q-late">
          <Zap size={11} aria-hidden /> {t('flag.expedited')}
        </span>
      )}
      {row.incomplete && (
        <span className="q-flag q-soon">
          <FileWarning size={11} aria-hidden /> {t('flag.incomplete')}
        </span>
      )}
      {row.restricted && (
        <span className="q-flag">
          <EyeOff size={11} aria-hidden /> {t('flag.restricted')}
        </span>
      )}
      {row.snoozedUntil !== null && (
        <span className="q-flag">
          <Moon size={11} aria-hidden /> {t('flag.aside')}
        </span>
      )}
    </span>
  );
}
