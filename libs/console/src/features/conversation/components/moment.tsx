import { Text } from '@mantine/core';
import {
  AlarmClock,
  CalendarClock,
  FileClock,
  Info,
  type LucideIcon,
  MessageSquare,
  Package,
  Paperclip,
  Scale,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MomentDto, RequestOffersDto } from '../../../client';
import { useMe } from '../../../shared/session/use-me';
import { clockText, instantText } from '../../../shared/time/format';
import { isInternal, type Kind, kindsOf, nameOf } from '../moments';
import { useSentence } from '../use-sentence';

const ICONS: Record<Kind, LucideIcon> = {
  talk: MessageSquare,
  dates: CalendarClock,
  states: Info,
  clocks: AlarmClock,
  orders: Package,
  files: Paperclip,
};

const iconOf = (moment: MomentDto): LucideIcon => {
  const name = nameOf(moment);
  if (name.startsWith('terms') || name.startsWith('new_terms')) return Scale;
  return name === 'record_exported' ? FileClock : ICONS[kindsOf(moment)[0]!];
};

interface MomentProps {
  moment: MomentDto;
  names: ReadonlyMap<string, string>;
  fileNames: ReadonlyMap<string, string>;
  offers: RequestOffersDto | null;
}

/** A moment without a text of its own: one line. The reason of an offer stands below it. */
export function Moment({ moment, names, fileNames, offers }: MomentProps) {
  const { t } = useTranslation('conversation');
  const { zone } = useMe().user;
  const sentence = useSentence(names, fileNames);
  const Icon = iconOf(moment);
  const isLate = nameOf(moment) === 'clock_breached';
  const reason =
    nameOf(moment) === 'offer_made' &&
    offers?.negotiations.flatMap((each) => each.offers).find(({ id }) => id === moment.details.offerId)?.reason;
  return (
    <li className="moment">
      <Icon size={14} aria-hidden className={isLate ? 'late' : 'dimmed'} />
      <div>
        <Text size="sm" component="p" className={isLate ? 'written late' : 'written'}>
          {sentence(moment)} {isInternal(moment) && <strong>({t('internal')})</strong>}
        </Text>
        {reason && (
          <Text size="sm" component="p" c="dimmed" className="written plain">
            “{reason}”
          </Text>
        )}
      </div>
      <time dateTime={moment.occurredAt} title={instantText(moment.occurredAt, zone)}>
        {clockText(moment.occurredAt, zone)}
      </time>
    </li>
  );
}
