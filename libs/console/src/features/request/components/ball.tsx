import { Badge } from '@mantine/core';
import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RequestDto } from '../../../client';

/** The side that must act now, by name, and whether it is the reader's. */
export function Ball({ request }: { request: RequestDto }) {
  const { t } = useTranslation('request');
  if (request.ball === 'NOBODY') return null;
  const names = {
    REQUESTER: request.requesterDepartment.name,
    PROVIDER: request.pendingDepartment?.name ?? request.holderDepartment.name,
    EXTERNAL: t('ball.external'),
  };
  const isOurs = request.ball === request.side;
  return (
    <Badge
      color={isOurs ? 'signal' : 'gray'}
      variant={isOurs ? 'filled' : 'light'}
      className="badge"
      leftSection={<Hand size={12} aria-hidden />}
    >
      {t(isOurs ? 'ball.ours' : 'ball.theirs', { name: names[request.ball] })}
    </Badge>
  );
}
