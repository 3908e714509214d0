import {
  CircleX,
  FileQuestion,
  Gavel,
  Handshake,
  Link,
  MessageSquareWarning,
  RotateCcw,
  Scale,
  Undo2,
  Unlink,
  Zap,
} from 'lucide-react';
import { type Act, able, asOffered, choice, field, number, onlyWhen, optional, text } from '../act';
import { acceptNewTerms } from '../api/accept-new-terms';
import { acceptTransfer } from '../api/accept-transfer';
import { answerEscalation } from '../api/answer-escalation';
import { approveExpedite } from '../api/approve-expedite';
import { declineNewTerms } from '../api/decline-new-terms';
import { linkOrder } from '../api/link-order';
import { explainMiss } from '../api/explain-miss';
import { proposeNewTerms } from '../api/propose-new-terms';
import { raiseDispute } from '../api/raise-dispute';
import { refuseExpedite } from '../api/refuse-expedite';
import { refuseReply } from '../api/refuse-reply';
import { refuseTransfer } from '../api/refuse-transfer';
import { resolveDispute } from '../api/resolve-dispute';
import { reverseDecline } from '../api/reverse-decline';
import { unlinkOrder } from '../api/unlink-order';
import { upholdDecline } from '../api/uphold-decline';
import { withdrawInvitation } from '../api/withdraw-invitation';
import { withdrawQuestion } from '../api/withdraw-question';
import { withdrawTransfer } from '../api/withdraw-transfer';
import { hasLeft } from '../order-subject';

/** Acts on something within the request. They stand beside it. */
export const SUBJECT_ACTS: readonly Act[] = [
  {
    name: 'withdrawQuestion',
    Icon: Undo2,
    place: 'subject',
    allowed: able('withdrawQuestion'),
    fields: [],
    send: withdrawQuestion,
  },
  {
    name: 'refuseReply',
    Icon: MessageSquareWarning,
    place: 'subject',
    allowed: able('refuseReply'),
    fields: [text('reason')],
    send: refuseReply,
    grave: true,
  },
  {
    name: 'acceptTransfer',
    Icon: Handshake,
    place: 'subject',
    allowed: able('acceptTransfer'),
    fields: [optional(number('hours', 'hours', 87_840))],
    send: acceptTransfer,
  },
  {
    name: 'refuseTransfer',
    Icon: CircleX,
    place: 'subject',
    allowed: able('refuseTransfer'),
    fields: [text('reason')],
    send: refuseTransfer,
    grave: true,
  },
  {
    name: 'withdrawTransfer',
    Icon: Undo2,
    place: 'subject',
    allowed: able('withdrawTransfer'),
    fields: [],
    send: withdrawTransfer,
  },
  {
    name: 'withdrawInvitation',
    Icon: Undo2,
    place: 'subject',
    allowed: able('withdrawInvitation'),
    fields: [],
    send: withdrawInvitation,
  },
  {
    name: 'approveExpedite',
    Icon: Zap,
    place: 'subject',
    allowed: able('approveExpedite'),
    fields: [],
    send: approveExpedite,
  },
  {
    name: 'refuseExpedite',
    Icon: CircleX,
    place: 'subject',
    allowed: able('refuseExpedite'),
    fields: [text('reason', 2_000)],
    send: refuseExpedite,
    grave: true,
  },
  {
    name: 'linkOrder',
    Icon: Link,
    place: 'subject',
    allowed: ({ page }) => page?.abilities.linkOrder === true,
    fields: [
      field('reference', 'order'),
      choice('blocks', ['BLOCKS', 'CONCERNS']),
      optional(text('correctionReason', 2_000)),
    ],
    send: linkOrder,
  },
  {
    name: 'unlinkOrder',
    Icon: Unlink,
    place: 'subject',
    allowed: asOffered,
    fields: [onlyWhen(hasLeft, text('correctionReason', 2_000))],
    send: unlinkOrder,
    grave: true,
  },
  {
    name: 'raiseDispute',
    Icon: MessageSquareWarning,
    place: 'subject',
    allowed: asOffered,
    fields: [text('reason', 2_000), optional(field('blockedFrom', 'instant'))],
    send: raiseDispute,
  },
  {
    name: 'resolveDispute',
    Icon: Scale,
    place: 'subject',
    allowed: asOffered,
    fields: [choice('outcome', ['UPHELD', 'REJECTED', 'AMENDED']), optional(field('blockedFrom', 'instant'))],
    send: resolveDispute,
  },
  {
    name: 'explainMiss',
    Icon: FileQuestion,
    place: 'subject',
    allowed: asOffered,
    fields: [
      choice('word', ['CAPACITY', 'ABSENCE', 'OTHERS', 'COMPLEXITY', 'UNCLEAR', 'OVERLOOKED', 'OTHER']),
      text('explanation', 2_000),
      onlyWhen(({ within }) => within === 'RES', optional(text('dispute', 2_000))),
    ],
    send: explainMiss,
  },
  {
    name: 'proposeNewTerms',
    Icon: Scale,
    place: 'subject',
    allowed: asOffered,
    fields: [],
    send: proposeNewTerms,
  },
  {
    name: 'acceptNewTerms',
    Icon: Scale,
    place: 'subject',
    allowed: asOffered,
    fields: [],
    send: acceptNewTerms,
  },
  {
    name: 'declineNewTerms',
    Icon: CircleX,
    place: 'subject',
    allowed: asOffered,
    fields: [],
    send: declineNewTerms,
    grave: true,
  },
  {
    name: 'answerEscalation',
    Icon: Gavel,
    place: 'subject',
    allowed: able('answerEscalation'),
    fields: [text('reason')],
    send: answerEscalation,
  },
  {
    name: 'upholdDecline',
    Icon: Gavel,
    place: 'subject',
    allowed: able('upholdDecline'),
    fields: [text('reason')],
    send: upholdDecline,
    grave: true,
  },
  {
    name: 'reverseDecline',
    Icon: RotateCcw,
    place: 'subject',
    allowed: able('reverseDecline'),
    fields: [text('reason')],
    send: reverseDecline,
  },
];
