import { useTranslation } from 'react-i18next';
import type { QueueRowDto } from '../../../client';
import { instantText, relativeText } from '../../../shared/time/format';

interface HandsCellProps {
  row: QueueRowDto;
  zone: string;
  now: Date;
}

/** The person who works on a request, and the age of the request. */
export function HandsCell({ row, zone, now }: HandsCellProps) {
  const { t } = useTranslation('queue');
  return (
    <span className="q-stack">
      <span className={row.assignee === null ? 'q-minor q-cut' : 'q-cut'} title={row.assignee?.name}>
        {row.assignee?.name ?? t('nobody')}
      </span>
      <time className="q-minor" dateTime={row.submittedAt} title={instantText(row.submittedAt, zone)}>
        {relativeText(row.submittedAt, now)}
      </time>
    </span>
  );
}
