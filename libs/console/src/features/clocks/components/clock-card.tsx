import { HoverCard, Text, UnstyledButton } from '@mantine/core';
import { CircleAlert, CircleCheck, CirclePause, CircleX, Clock, Hourglass, type LucideIcon, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ClockDto } from '../../../client';
import { useMe } from '../../../shared/session/use-me';
import { durationText, instantText } from '../../../shared/time/format';
import { type Standing, standingOf } from '../standing';

const LOOKS: Record<Standing, { color: string; Icon: LucideIcon }> = {
  late: { color: 'red', Icon: CircleAlert },
  soon: { color: 'orange', Icon: Hourglass },
  onTime: { color: 'teal', Icon: Timer },
  stands: { color: 'yellow', Icon: CirclePause },
  met: { color: 'green', Icon: CircleCheck },
  missed: { color: 'red', Icon: CircleX },
  none: { color: 'gray', Icon: Clock },
};

interface ClockCardProps {
  clock: ClockDto;
  explain: () => void;
}

/** One clock: its standing in colour, word and icon, the working time left, and when it is due. */
export function ClockCard({ clock, explain }: ClockCardProps) {
  const { t } = useTranslation('clocks');
  const standing = standingOf(clock);
  const { color, Icon } = LOOKS[standing];
  return (
    <HoverCard width={300} openDelay={250} withinPortal>
      <HoverCard.Target>
        <UnstyledButton
          className="clock"
          onClick={explain}
          aria-keyshortcuts="e"
          style={{ '--clock-color': `var(--mantine-color-${color}-text)` }}
        >
          <span className="clock-name">{t(`kind.${clock.kind}`)}</span>
          <span className="clock-standing">
            <Icon size={16} aria-hidden /> {t(`common:due.${standing}`)}
            <TimeLeft clock={clock} standing={standing} />
          </span>
          <Due clock={clock} standing={standing} />
        </UnstyledButton>
      </HoverCard.Target>
      <HoverCard.Dropdown>
        <Arithmetic clock={clock} />
      </HoverCard.Dropdown>
    </HoverCard>
  );
}

function TimeLeft({ clock: { remainingSeconds: left }, standing }: { clock: ClockDto; standing: Standing }) {
  const { t } = useTranslation('clocks');
  if (left === null || standing === 'none' || standing === 'met') return null;
  return <> · {t(left < 0 ? 'over' : 'left', { time: durationText(left) })}</>;
}

/** Due while it runs; why and since when while it stands; the end once it has stopped. */
function Due({ clock, standing }: { clock: ClockDto; standing: Standing }) {
  const { t } = useTranslation('clocks');
  const { zone } = useMe().user;
  const text = (): string => {
    if (clock.stoppedAt !== null) {
      return t('stopped', { at: instantText(clock.stoppedAt, zone), cause: t(`cause.${clock.stoppedBy ?? 'other'}`) });
    }
    if (clock.pausedSince !== null) {
      const cause = t(`cause.${clock.pausedBy ?? 'other'}`);
      return t('standsSince', { at: instantText(clock.pausedSince, zone), cause });
    }
    if (clock.dueAt === null) return t('noDue');
    return t(standing === 'late' ? 'wasDue' : 'due', { at: instantText(clock.dueAt, zone) });
  };
  return <span className="clock-due">{text()}</span>;
}

/** Used, agreed and left, one under the other. */
function Arithmetic({ clock }: { clock: ClockDto }) {
  const { t } = useTranslation('clocks');
  const { zone } = useMe().user;
  const { targetSeconds, targetDate, elapsedSeconds, remainingSeconds, projectedDueAt, state } = clock;
  const rows: [string, string][] = [
    [
      t('agreed'),
      targetSeconds !== null ? durationText(targetSeconds) : targetDate !== null ? instantText(targetDate, zone) : '–',
    ],
    [t('used'), durationText(elapsedSeconds)],
    [
      t((remainingSeconds ?? 0) < 0 ? 'overBy' : 'remaining'),
      remainingSeconds === null ? '–' : durationText(remainingSeconds),
    ],
  ];
  if (state === 'PAUSED' && projectedDueAt !== null) rows.push([t('dueIfResumed'), instantText(projectedDueAt, zone)]);
  return (
    <>
      <dl className="arithmetic figures">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Text size="xs" c="dimmed" mt="xs">
        {t('workingTime', { zone: clock.zone })}
      </Text>
    </>
  );
}
