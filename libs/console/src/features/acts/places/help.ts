import { Eye, EyeOff, Gavel, GitBranchPlus, Megaphone, UserPlus, Zap } from 'lucide-react';
import { type Act, able, choice, field, line, optional, PRIORITIES, text } from '../act';
import { askExpedite } from '../api/ask-expedite';
import { escalate } from '../api/escalate-request';
import { invite } from '../api/invite-colleague';
import { liftRestriction } from '../api/lift-restriction';
import { raiseSubRequest } from '../api/raise-sub-request';
import { remind } from '../api/remind-provider';
import { restrict } from '../api/restrict-request';

/** Help from others. */
export const HELP_ACTS: readonly Act[] = [
  {
    name: 'invite',
    Icon: UserPlus,
    place: 'help',
    allowed: able('invite'),
    fields: [field('userId', 'colleague'), line('reason')],
    send: invite,
  },
  {
    name: 'raiseSubRequest',
    Icon: GitBranchPlus,
    place: 'help',
    allowed: able('raiseSubRequest'),
    fields: [
      field('serviceId', 'service'),
      line('title', 200),
      text('description'),
      optional(choice('priority', PRIORITIES)),
    ],
    send: raiseSubRequest,
  },
  {
    name: 'remind',
    Icon: Megaphone,
    place: 'help',
    allowed: able('remind'),
    fields: [optional(text('words'))],
    send: remind,
  },
  {
    name: 'askExpedite',
    Icon: Zap,
    place: 'help',
    allowed: able('askExpedite'),
    fields: [text('reason', 2_000), optional(choice('priority', PRIORITIES))],
    send: askExpedite,
  },
  { name: 'escalate', Icon: Gavel, place: 'help', allowed: able('escalate'), fields: [text('reason')], send: escalate },
  {
    name: 'restrict',
    Icon: EyeOff,
    place: 'help',
    allowed: able('restrict'),
    fields: [],
    send: restrict,
    grave: true,
  },
  {
    name: 'liftRestriction',
    Icon: Eye,
    place: 'help',
    allowed: able('liftRestriction'),
    fields: [],
    send: liftRestriction,
  },
];
