import { Badge, Group } from '@mantine/core';
import {
  CalendarClock,
  CircleDashed,
  EyeOff,
  Gauge,
  type LucideIcon,
  MailQuestion,
  Moon,
  Signpost,
  Users,
  Zap,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RequestDto } from '../../../client';
import { useMe } from '../../../shared/session/use-me';
import { instantText } from '../../../shared/time/format';

/** The flags of a request that is out of the ordinary: a word and an icon each. */
export function Flags({ request }: { request: RequestDto }) {
  const { t } = useTranslation('request');
  const { zone } = useMe().user;
  const aside = request.snoozedUntil === null ? '' : instantText(request.snoozedUntil, zone);
  const flags: [boolean, string, LucideIcon, string][] = [
    [request.expeditedAt !== null, 'expedited', Zap, 'red'],
    [request.incomplete, 'incomplete', CircleDashed, 'orange'],
    [request.restricted, 'restricted', EyeOff, 'grape'],
    [request.overQuota, 'overQuota', Gauge, 'orange'],
    [request.lateRaise, 'lateRaise', CalendarClock, 'orange'],
    [request.misrouted, 'misrouted', Signpost, 'gray'],
    [request.onBehalfOf !== null, 'onBehalf', Users, 'gray'],
    [request.snoozedUntil !== null, 'snoozed', Moon, 'gray'],
    [request.doubtedAt !== null, 'doubted', MailQuestion, 'orange'],
  ];
  return (
    <Group gap={6}>
      {flags
        .filter(([shown]) => shown)
        .map(([, name, Icon, color]) => (
          <Badge
            key={name}
            color={color}
            variant="light"
            className="badge"
            leftSection={<Icon size={12} aria-hidden />}
            title={t(`flagMeans.${name}`)}
          >
            {t(`flag.${name}`, { name: request.onBehalfOf?.name, at: aside })}
          </Badge>
        ))}
    </Group>
  );
}
