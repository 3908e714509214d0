import {
  AlarmClockOff,
  ArrowLeftRight,
  BadgeCheck,
  BookOpen,
  CalendarPlus,
  CircleCheck,
  CirclePause,
  CirclePlay,
  CircleX,
  ClipboardCheck,
  ClipboardPen,
  Eye,
  EyeOff,
  FileQuestion,
  Gauge,
  Gavel,
  GitBranchPlus,
  GitMerge,
  Hammer,
  Handshake,
  Heart,
  Hourglass,
  Link,
  Megaphone,
  MessageSquareWarning,
  Moon,
  Phone,
  RotateCcw,
  Scale,
  Send,
  Split,
  Star,
  Timer,
  Undo2,
  Unlink,
  UserPlus,
  UserRoundCheck,
  Zap,
} from 'lucide-react';
import { type Act, able, choice, field, line, optional, text } from './act';
import { acceptNewTerms } from './api/accept-new-terms';
import { acceptTransfer } from './api/accept-transfer';
import { accept } from './api/accept-request';
import { agreeEarlierStart } from './api/agree-earlier-start';
import { answerEscalation } from './api/answer-escalation';
import { approveExpedite } from './api/approve-expedite';
import { askExpedite } from './api/ask-expedite';
import { assign } from './api/assign-request';
import { cancel } from './api/cancel-request';
import { changePriority } from './api/change-priority';
import { cite } from './api/cite-articles';
import { complete } from './api/complete-request';
import { confirmOnBehalf } from './api/confirm-on-behalf';
import { confirm } from './api/confirm-resolution';
import { consentToHoldExtension } from './api/consent-to-hold-extension';
import { decline } from './api/decline-request';
import { declineNewTerms } from './api/decline-new-terms';
import { escalateDecline } from './api/escalate-decline';
import { escalate } from './api/escalate-request';
import { estimateEffort } from './api/estimate-effort';
import { expire } from './api/expire-request';
import { explainMiss } from './api/explain-miss';
import { extendHold } from './api/extend-hold';
import { followUp } from './api/record-follow-up';
import { hold } from './api/hold-request';
import { invite } from './api/invite-colleague';
import { liftRestriction } from './api/lift-restriction';
import { linkOrder } from './api/link-order';
import { logWork } from './api/log-work';
import { merge } from './api/merge-request';
import { offerTransfer } from './api/offer-transfer';
import { part } from './api/part-request';
import { raiseDispute } from './api/raise-dispute';
import { raiseSubRequest } from './api/raise-sub-request';
import { rate } from './api/rate-answer';
import { recordContact } from './api/record-contact';
import { refuseExpedite } from './api/refuse-expedite';
import { refuseHoldExtension } from './api/refuse-hold-extension';
import { refuseReply } from './api/refuse-reply';
import { refuseTransfer } from './api/refuse-transfer';
import { remind } from './api/remind-provider';
import { reopen } from './api/reopen-request';
import { resolveDispute } from './api/resolve-dispute';
import { resolve } from './api/resolve-request';
import { restrict } from './api/restrict-request';
import { resume } from './api/resume-request';
import { reverseDecline } from './api/reverse-decline';
import { snooze } from './api/snooze-request';
import { start } from './api/start-work';
import { submit } from './api/submit-draft';
import { thank } from './api/pass-on-thanks';
import { unlinkOrder } from './api/unlink-order';
import { upholdDecline } from './api/uphold-decline';
import { wake } from './api/wake-request';
import { withdrawInvitation } from './api/withdraw-invitation';
import { withdrawQuestion } from './api/withdraw-question';
import { withdrawTransfer } from './api/withdraw-transfer';
import { mayExplainMiss, missedClocks } from './missed';
import { maySettle, speaksForASide } from './sides';

const PRIORITIES = ['P1', 'P2', 'P3', 'P4'];
/** "P1" is higher than "P2", and comes before it. */
const HIGHER = choice('priority', ({ request }) => PRIORITIES.filter((each) => each < request.priority));
const LOWER = choice('priority', ({ request }) => PRIORITIES.filter((each) => each > request.priority));
const CHANNELS = ['phone', 'in_person', 'chat', 'email'];
const PRIORITY = choice('priority', PRIORITIES);
const REASON = text('reason');
const WORDS = optional(text('words'));

const inState =
  (...states: string[]) =>
  (act: Act['allowed']): Act['allowed'] =>
  (page, me) =>
    states.includes(page.request.state) && act(page, me);

/**
 * Every act on a request besides writing and negotiating its date: the ability that allows it, the place where it is
 * offered, and the fields of its dialog. Main acts are buttons in this sequence; the others are in the menu.
 */
export const ACTS: readonly Act[] = [
  // Main acts: the first that are allowed stand beside each other.
  { name: 'submit', Icon: Send, place: 'main', allowed: able('submit'), fields: [], send: submit },
  { name: 'accept', key: '1', Icon: Handshake, place: 'main', allowed: able('accept'), fields: [WORDS], send: accept },
  { name: 'confirm', Icon: CircleCheck, place: 'main', allowed: able('confirm'), fields: [], send: confirm },
  {
    name: 'reopen',
    Icon: RotateCcw,
    place: 'main',
    allowed: able('reopen'),
    fields: [choice('reason', ['NOT_WHAT_I_ASKED', 'INCOMPLETE', 'WRONG', 'CAME_BACK']), WORDS],
    send: reopen,
  },
  { name: 'resume', Icon: CirclePlay, place: 'main', allowed: able('resume'), fields: [], send: resume },
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
    name: 'start',
    Icon: Hammer,
    place: 'main',
    allowed: inState('ACCEPTED')(able('start')),
    fields: [],
    send: start,
  },
  {
    name: 'confirmOnBehalf',
    Icon: UserRoundCheck,
    place: 'main',
    allowed: able('confirmOnBehalf'),
    fields: [],
    send: confirmOnBehalf,
  },
  {
    name: 'complete',
    Icon: ClipboardPen,
    place: 'main',
    allowed: (page) => able('complete')(page) && page.request.incomplete,
    fields: [field('intake', 'intake')],
    send: complete,
  },
  {
    name: 'consentToHoldExtension',
    Icon: Hourglass,
    place: 'main',
    allowed: able('consentToHoldExtension'),
    fields: [],
    send: consentToHoldExtension,
  },
  {
    name: 'refuseHoldExtension',
    Icon: CircleX,
    place: 'main',
    allowed: able('refuseHoldExtension'),
    fields: [],
    send: refuseHoldExtension,
  },
  { name: 'wake', Icon: AlarmClockOff, place: 'main', allowed: able('wake'), fields: [], send: wake },
  {
    name: 'escalateDecline',
    Icon: Gavel,
    place: 'main',
    allowed: able('escalateDecline'),
    fields: [REASON],
    send: escalateDecline,
  },
  {
    name: 'rate',
    Icon: Star,
    place: 'main',
    allowed: ({ feedback }) => feedback?.abilities.rate === true,
    fields: [field('stars', 'stars'), optional(text('comment', 2_000))],
    send: rate,
  },

  // Work of the department that holds the request.
  {
    name: 'start',
    Icon: Hammer,
    place: 'work',
    allowed: inState('SUBMITTED')(able('start')),
    fields: [],
    send: start,
  },
  {
    name: 'assign',
    Icon: UserRoundCheck,
    place: 'work',
    allowed: able('assign'),
    fields: [optional(field('assigneeId', 'holder-member'))],
    send: assign,
  },
  {
    name: 'raisePriority',
    Icon: Gauge,
    place: 'work',
    allowed: able('raisePriority'),
    fields: [HIGHER],
    send: changePriority,
  },
  {
    name: 'lowerPriority',
    Icon: Gauge,
    place: 'work',
    allowed: able('lowerPriority'),
    fields: [LOWER],
    send: changePriority,
  },
  {
    name: 'estimateEffort',
    Icon: Timer,
    place: 'work',
    allowed: able('estimateEffort'),
    fields: [field('minutes', 'minutes')],
    send: estimateEffort,
  },
  {
    name: 'logWork',
    Icon: ClipboardCheck,
    place: 'work',
    allowed: able('logWork'),
    fields: [field('minutes', 'minutes'), line('note'), optional(field('workedOn', 'day'))],
    send: logWork,
  },
  {
    name: 'snooze',
    key: 'h',
    Icon: Moon,
    place: 'work',
    allowed: able('snooze'),
    fields: [field('until', 'instant'), line('reason')],
    send: snooze,
  },
  {
    name: 'hold',
    Icon: CirclePause,
    place: 'work',
    allowed: able('hold'),
    fields: [line('reason'), line('reference'), field('reviewAt', 'instant')],
    send: hold,
  },
  {
    name: 'extendHold',
    Icon: CalendarPlus,
    place: 'work',
    allowed: able('proposeHoldExtension'),
    fields: [field('reviewAt', 'instant'), line('reason')],
    send: extendHold,
  },
  {
    name: 'agreeEarlierStart',
    Icon: CalendarPlus,
    place: 'work',
    allowed: able('agreeEarlierStart'),
    fields: [],
    send: agreeEarlierStart,
  },
  {
    name: 'cite',
    Icon: BookOpen,
    place: 'work',
    allowed: ({ request }) => request.side === 'PROVIDER' && ['RESOLVED', 'CLOSED'].includes(request.state),
    fields: [field('articleIds', 'articles')],
    send: cite,
  },
  {
    name: 'explainMiss',
    Icon: FileQuestion,
    place: 'work',
    allowed: mayExplainMiss,
    fields: [
      choice('clock', missedClocks),
      choice('word', ['CAPACITY', 'ABSENCE', 'OTHERS', 'COMPLEXITY', 'UNCLEAR', 'OVERLOOKED', 'OTHER']),
      text('explanation', 2_000),
      optional(text('dispute', 2_000)),
    ],
    send: explainMiss,
  },

  // Help from others.
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
    fields: [field('serviceId', 'service'), line('title', 200), text('description'), optional(PRIORITY)],
    send: raiseSubRequest,
  },
  {
    name: 'offerTransfer',
    key: 't',
    Icon: ArrowLeftRight,
    place: 'help',
    allowed: able('offerTransfer'),
    fields: [field('toDepartmentId', 'department'), REASON],
    send: offerTransfer,
  },
  { name: 'remind', Icon: Megaphone, place: 'help', allowed: able('remind'), fields: [WORDS], send: remind },
  {
    name: 'askExpedite',
    Icon: Zap,
    place: 'help',
    allowed: able('askExpedite'),
    fields: [text('reason', 2_000), optional(PRIORITY)],
    send: askExpedite,
  },
  { name: 'escalate', Icon: Gavel, place: 'help', allowed: able('escalate'), fields: [REASON], send: escalate },
  {
    name: 'restrict',
    Icon: EyeOff,
    place: 'help',
    allowed: (page) => able('restrict')(page) && !page.request.restricted,
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

  // The record of the request.
  {
    name: 'recordContact',
    Icon: Phone,
    place: 'record',
    allowed: able('recordContact'),
    fields: [
      choice('channel', CHANNELS),
      text('summary', 4_000),
      choice('visibility', ['SHARED', 'INTERNAL']),
      choice('substance', ['NONE', 'ANSWERED', 'ASKED']),
      optional(field('occurredAt', 'instant')),
      optional(line('lateReason')),
    ],
    send: recordContact,
  },
  {
    name: 'followUp',
    Icon: ClipboardCheck,
    place: 'record',
    allowed: ({ feedback }) => feedback?.abilities.followUp === true,
    fields: [
      choice('outcome', ['SATISFIED', 'NOT_YET_TRIED', 'PROBLEM_REMAINS']),
      optional(choice('channel', CHANNELS)),
      line('note'),
    ],
    send: followUp,
  },
  {
    name: 'thank',
    Icon: Heart,
    place: 'record',
    allowed: ({ feedback }) => feedback?.abilities.thank === true,
    fields: [field('helperId', 'helper'), line('words')],
    send: thank,
  },
  {
    name: 'complete',
    Icon: ClipboardPen,
    place: 'record',
    allowed: (page) => able('complete')(page) && !page.request.incomplete,
    fields: [field('intake', 'intake')],
    send: complete,
  },

  // Ends.
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
  {
    name: 'cancel',
    Icon: CircleX,
    place: 'end',
    allowed: able('cancel'),
    fields: [choice('reason', ['NO_LONGER_NEEDED', 'TOO_LATE', 'ANSWERED_ELSEWHERE', 'OTHER'])],
    send: cancel,
    grave: true,
  },
  {
    name: 'merge',
    Icon: GitMerge,
    place: 'end',
    allowed: able('merge'),
    fields: [line('into', 40)],
    send: merge,
    grave: true,
  },
  { name: 'part', Icon: Split, place: 'end', allowed: able('part'), fields: [], send: part },
  { name: 'expire', Icon: Hourglass, place: 'end', allowed: able('expire'), fields: [], send: expire, grave: true },

  // Acts on something within the request. They stand beside it.
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
    fields: [REASON],
    send: refuseReply,
    grave: true,
  },
  {
    name: 'acceptTransfer',
    Icon: Handshake,
    place: 'subject',
    allowed: able('acceptTransfer'),
    fields: [optional(field('hours', 'hours'))],
    send: acceptTransfer,
  },
  {
    name: 'refuseTransfer',
    Icon: CircleX,
    place: 'subject',
    allowed: able('refuseTransfer'),
    fields: [REASON],
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
    allowed: speaksForASide,
    fields: [field('reference', 'order'), choice('blocks', ['BLOCKS', 'CONCERNS'])],
    send: linkOrder,
  },
  {
    name: 'unlinkOrder',
    Icon: Unlink,
    place: 'subject',
    allowed: speaksForASide,
    fields: [optional(text('correctionReason', 2_000))],
    send: unlinkOrder,
    grave: true,
  },
  {
    name: 'raiseDispute',
    Icon: MessageSquareWarning,
    place: 'subject',
    allowed: speaksForASide,
    fields: [text('reason', 2_000), optional(field('blockedFrom', 'instant'))],
    send: raiseDispute,
  },
  {
    name: 'resolveDispute',
    Icon: Scale,
    place: 'subject',
    allowed: maySettle,
    fields: [choice('outcome', ['UPHELD', 'REJECTED', 'AMENDED']), optional(field('blockedFrom', 'instant'))],
    send: resolveDispute,
  },
  {
    name: 'acceptNewTerms',
    Icon: Scale,
    place: 'subject',
    allowed: speaksForASide,
    fields: [],
    send: acceptNewTerms,
  },
  {
    name: 'declineNewTerms',
    Icon: CircleX,
    place: 'subject',
    allowed: speaksForASide,
    fields: [],
    send: declineNewTerms,
    grave: true,
  },
  {
    name: 'answerEscalation',
    Icon: Gavel,
    place: 'subject',
    allowed: able('answerEscalation'),
    fields: [REASON],
    send: answerEscalation,
  },
  {
    name: 'upholdDecline',
    Icon: Gavel,
    place: 'subject',
    allowed: able('upholdDecline'),
    fields: [REASON],
    send: upholdDecline,
    grave: true,
  },
  {
    name: 'reverseDecline',
    Icon: RotateCcw,
    place: 'subject',
    allowed: able('reverseDecline'),
    fields: [REASON],
    send: reverseDecline,
  },
];

export const actNamed = (name: string): Act | undefined => ACTS.find((act) => act.name === name);
