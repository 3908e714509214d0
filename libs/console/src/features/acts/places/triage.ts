import {
  ArrowLeftRight,
  BadgeCheck,
  CalendarPlus,
  CircleX,
  HelpCircle,
  Lock,
  Moon,
  UserRoundCheck,
} from 'lucide-react';
import { type Act, able, choice, field, optional, text } from '../act';
import { ask } from '../api/ask-question';
import { decline } from '../api/decline-request';
import { offerDate } from '../api/offer-date';
import { offerTransfer } from '../api/offer-transfer';
import { note } from '../api/post-note';
import { resolve } from '../api/resolve-request';
import { snooze } from '../api/snooze-request';
import { take } from '../api/take-request';

/** The acts of triage in the sequence of their keys. A list and a page have the same. */
export const TRIAGE_ACTS: readonly Act[] = [
  {
    name: 'take',
    key: '1',
    Icon: UserRoundCheck,
    place: 'main',
    allowed: (subject, me) => able('accept', 'assign')(subject) && subject.page?.request.assignee?.id !== me.user.id,
    fields: [],
    send: take,
    direct: true,
  },
  {
    name: 'offerDate',
    key: '2',
    Icon: CalendarPlus,
    place: 'row',
    allowed: able('makeOffer'),
    fields: [field('date', 'priced-day'), text('reason', 2_000)],
    send: offerDate,
  },
  {
    name: 'decline',
    key: '3',
    Icon: CircleX,
    place: 'end',
    allowed: able('decline'),
    fields: [
      choice('reason', ['NOT_OURS', 'OUT_OF_SCOPE', 'NOT_POSSIBLE', 'NO_CAPACITY']),
      text('words'),
      text('alternative'),
    ],
    send: decline,
    grave: true,
  },
  { name: 'ask', key: '4', Icon: HelpCircle, place: 'row', allowed: able('ask'), fields: [text('body')], send: ask },
  {
    name: 'resolve',
    key: '5',
    Icon: BadgeCheck,
    place: 'main',
    allowed: able('resolve'),
    fields: [text('answer'), optional(field('articleIds', 'articles'))],
    send: resolve,
  },
  {
    name: 'offerTransfer',
    key: 't',
    Icon: ArrowLeftRight,
    place: 'help',
    allowed: able('offerTransfer'),
    fields: [field('toDepartmentId', 'department'), text('reason')],
    send: offerTransfer,
  },
  {
    name: 'snooze',
    key: 'h',
    Icon: Moon,
    place: 'work',
    allowed: able('snooze'),
    fields: [text('reason', 500), field('until', 'later')],
    send: snooze,
  },
  {
    name: 'note',
    key: '.',
    Icon: Lock,
    place: 'row',
    allowed: able('postMessage'),
    fields: [text('body')],
    send: note,
  },
];
