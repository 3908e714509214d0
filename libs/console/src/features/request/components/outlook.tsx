import { Group, Text } from '@mantine/core';
import { CalendarCheck, ListOrdered, Telescope, TrendingDown, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDto } from '../../../client';
import { useForecast } from '../../../shared/requests/use-forecast';
import { Instant } from '../../../shared/ui/instant';
import { usePlaceInQueue } from '../api/read-queue-place';

const WAITING = ['SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING'];

/** The promise in force, the place in the queue, the likely answer, and what is at stake for the orders. */
export function Outlook({ request, atStake }: { request: RequestDto; atStake: string[] }) {
  const { t } = useTranslation('request');
  const waits = request.number !== null && WAITING.includes(request.state);
  const place = usePlaceInQueue(request.number ?? '', waits).data;
  const forecast = useForecast(request.number ?? '', waits).data;
  const chance = request.lateChance;
  return (
    <Group gap="4px 16px" className="announced">
      {request.committedDate !== null && (
        <Fact icon={<CalendarCheck size={16} aria-hidden />}>
          {t('committed')} <Instant at={request.committedDate} />
        </Fact>
      )}
      {waits && place !== undefined && (
        <Fact icon={<ListOrdered size={16} aria-hidden />}>{t('place', { place: place.place, of: place.of })}</Fact>
      )}
      {waits && forecast?.answeredAt != null && (
        <Fact icon={<Telescope size={16} aria-hidden />} title={forecast.explanation.join(' ')}>
          {t('forecast')} <Instant at={forecast.answeredAt} /> · {t(`basis.${forecast.basis}`)}
        </Fact>
      )}
      {chance?.standing === 'FORESEEN' && chance.isLikely && (
        <Fact icon={<TriangleAlert size={16} aria-hidden />} color="orange">
          {t('likelyLate', { percent: Math.round((chance.basisPoints ?? 0) / 100), count: chance.answered ?? 0 })}
        </Fact>
      )}
      {waits && atStake.length > 0 && <Fact icon={<TrendingDown size={16} aria-hidden />}>{atStake.join(' ')}</Fact>}
    </Group>
  );
}

interface FactProps {
  icon: ReactNode;
  color?: string;
  title?: string;
  children: ReactNode;
}

function Fact({ icon, color, title, children }: FactProps) {
  return (
    <Text size="sm" c={color} title={title} className="fact">
      {icon}
      <span>{children}</span>
    </Text>
  );
}
