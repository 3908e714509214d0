import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestPageDto } from '../../../client';
import { durationText } from '../../../shared/time/format';
import { Instant } from '../../../shared/ui/instant';
import { pointsOf, positionsOf } from '../line';

/** Promise, now, first ask and offer on one line of working time, with the hours between them. */
export function OfferLine({ page }: { page: RequestPageDto }) {
  const { t } = useTranslation('negotiation');
  const points = pointsOf(page);
  if (points.length < 2) return null;
  const positions = positionsOf(points);
  const asked = points.find(({ kind }) => kind === 'asked');
  const offered = points.find(({ kind }) => kind === 'offered')!;
  const difference = asked === undefined ? null : offered.seconds - asked.seconds;
  return (
    <div>
      <div className="date-line" aria-hidden>
        {points.map(({ kind }, index) => (
          <span key={kind} className={`date-point ${kind}`} style={{ insetInlineStart: `${positions[index]}%` }} />
        ))}
      </div>
      <ul className="date-legend">
        {points.map(({ kind, at }) => (
          <li key={kind}>
            <span className={`date-point ${kind}`} aria-hidden /> {t(`point.${kind}`)} <Instant at={at} />
          </li>
        ))}
      </ul>
      <Text size="sm" fw={600} className="figures">
        {difference !== null &&
          difference !== 0 &&
          `${t(difference > 0 ? 'laterThanAsked' : 'earlierThanAsked', { time: durationText(difference) })} `}
        {t(offered.seconds >= 0 ? 'afterPromise' : 'beforePromise', { time: durationText(offered.seconds) })}
      </Text>
    </div>
  );
}
