import { Check, Pause, Play, X, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QueueClockDto } from '../../../client';
import { instantText } from '../../../shared/time/format';

type Face = 'met' | 'missed' | 'running' | 'standing';

const ICONS: Record<Face, LucideIcon> = { met: Check, missed: X, running: Play, standing: Pause };

function faceOf({ state, result, breachedAt }: QueueClockDto): Face {
  if (breachedAt !== null || result === 'MISSED' || result === 'MISSED_REQUESTER') return 'missed';
  if (state === 'STOPPED') return 'met';
  return state === 'PAUSED' ? 'standing' : 'running';
}

/** Each clock of a request by its name and a sign. The full state stands in the title and is read aloud. */
export function ClockMarks({ clocks, zone }: { clocks: QueueClockDto[]; zone: string }) {
  const { t } = useTranslation('queue');
  return (
    <span className="q-clocks">
      {clocks.map((clock, index) => {
        const face = faceOf(clock);
        const Icon = ICONS[face];
        const due = clock.dueAt === null ? '' : t('clock.due', { at: instantText(clock.dueAt, zone) });
        return (
          <span key={`${clock.kind}${index}`} className={`q-clock q-${face}`} title={`${t(`clock.${face}`)} ${due}`}>
            <Icon size={11} aria-hidden />
            {t(`clock.${clock.kind}`)}
            <span className="q-aloud">{t(`clock.${face}`)}</span>
          </span>
        );
      })}
    </span>
  );
}
