import { AlarmClock, CircleCheck, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ListedRequestDto } from '../../../client';
import { isOpen } from '../address';
import { instantText, relativeText } from '../../../shared/time/format';

type Standing = 'late' | 'missed' | 'likelyLate' | 'onTime';

const ICONS: Record<Standing, LucideIcon> = {
  late: TriangleAlert,
  missed: CircleX,
  likelyLate: AlarmClock,
  onTime: CircleCheck,
};

const ANSWERED = ['RESOLVED', 'CLOSED'];

/**
 * How the promise stands: broken, likely to be broken, or kept so far. Null without a due date, and for a request
 * that ended without an answer.
 */
function standingOf({ state, breachedAt, dueAt, lateChance }: ListedRequestDto): Standing | null {
  if (!isOpen(state)) return breachedAt !== null ? 'missed' : ANSWERED.includes(state) ? 'onTime' : null;
  if (breachedAt !== null) return 'late';
  if (dueAt === null) return null;
  return lateChance?.isLikely === true ? 'likelyLate' : 'onTime';
}

export function DueText({ request, zone, now }: { request: ListedRequestDto; zone: string; now: Date }) {
  const { t } = useTranslation('requests');
  const standing = standingOf(request);
  if (standing === null) return <span className="r-minor">{t('due.none')}</span>;
  const Icon = ICONS[standing];
  const awaited = isOpen(request.state) ? request.dueAt : null;
  return (
    <span className="r-stack">
      <span className={`r-mark r-${standing}`}>
        <Icon size={14} aria-hidden />
        {t(`due.${standing}`)}
        {awaited !== null && <span className="r-rest">{relativeText(awaited, now)}</span>}
      </span>
      {request.dueAt !== null && (
        <time dateTime={request.dueAt} className="r-minor">
          {instantText(request.dueAt, zone)}
        </time>
      )}
    </span>
  );
}
