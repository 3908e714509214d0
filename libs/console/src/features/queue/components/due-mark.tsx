import { AlarmClock, CircleCheck, CirclePause, CircleSlash, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QueueRowDto } from '../../../client';
import { durationText, fullInstantText, instantText } from '../../../shared/time/format';

type Standing = 'late' | 'soon' | 'onTime' | 'stands' | 'none';

const ICONS: Record<Standing, LucideIcon> = {
  late: TriangleAlert,
  soon: AlarmClock,
  onTime: CircleCheck,
  stands: CirclePause,
  none: CircleSlash,
};

/** The standing of the promise as the server sent it. */
function standingOf({ overdue, dueAt, clocks, lateChance }: QueueRowDto): Standing {
  if (overdue) return 'late';
  if (clocks.some(({ kind, state }) => kind === 'RES' && state === 'PAUSED')) return 'stands';
  if (dueAt === null) return 'none';
  return lateChance?.isLikely === true ? 'soon' : 'onTime';
}

interface DueMarkProps {
  row: QueueRowDto;
  zone: string;
}

/** Working time that is left, or by how much it is over, as the server sent it. */
function restOf({ clocks }: QueueRowDto): { key: 'due.left' | 'due.over'; time: string } | null {
  const seconds = clocks.find(({ kind }) => kind === 'RES')?.remainingSeconds ?? null;
  if (seconds === null) return null;
  return { key: seconds < 0 ? 'due.over' : 'due.left', time: durationText(seconds) };
}

/** Late, likely late, in time or standing: colour, word and icon, with the instant in the zone of the reader. */
export function DueMark({ row, zone }: DueMarkProps) {
  const { t } = useTranslation('queue');
  const standing = standingOf(row);
  const Icon = ICONS[standing];
  const rest = restOf(row);
  return (
    <span className="q-stack">
      <span className={`q-mark q-${standing}`}>
        <Icon size={14} aria-hidden />
        {t(`due.${standing}`)}
        {rest !== null && <span className="q-rest">{t(rest.key, { time: rest.time })}</span>}
      </span>
      {standing === 'stands' && <span className="q-minor">{t(`standsBecause.${row.state}`)}</span>}
      {row.dueAt !== null && (
        <time dateTime={row.dueAt} title={fullInstantText(row.dueAt, zone)} className="q-minor">
          {instantText(row.dueAt, zone)}
        </time>
      )}
    </span>
  );
}
