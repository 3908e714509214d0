import {
  AlarmClockOff,
  CircleCheck,
  CirclePlay,
  CircleX,
  ClipboardPen,
  Gavel,
  Hammer,
  Handshake,
  Hourglass,
  Pencil,
  RotateCcw,
  Send,
  Star,
  UserRoundCheck,
} from 'lucide-react';
import { type Act, able, choice, field, inState, line, optional, PRIORITIES, text } from '../act';
import { accept } from '../api/accept-request';
import { changeDraft, draftOf } from '../api/change-draft';
import { complete } from '../api/complete-request';
import { confirmOnBehalf } from '../api/confirm-on-behalf';
import { confirm } from '../api/confirm-resolution';
import { consentToHoldExtension } from '../api/consent-to-hold-extension';
import { escalateDecline } from '../api/escalate-decline';
import { rate } from '../api/rate-answer';
import { refuseHoldExtension } from '../api/refuse-hold-extension';
import { reopen } from '../api/reopen-request';
import { resume } from '../api/resume-request';
import { start } from '../api/start-work';
import { submit } from '../api/submit-draft';
import { wake } from '../api/wake-request';

/** Main acts: the first that are allowed stand beside each other as buttons. */
export const MAIN_ACTS: readonly Act[] = [
  { name: 'submit', Icon: Send, place: 'main', allowed: able('submit'), fields: [], send: submit },
  {
    name: 'changeDraft',
    Icon: Pencil,
    place: 'main',
    allowed: inState('DRAFT', 'draft'),
    fields: [
      line('title', 200),
      optional(text('description')),
      optional(field('orderReference', 'order')),
      optional(field('wishedDate', 'instant')),
      choice('priority', PRIORITIES),
      optional(field('intake', 'whole-intake')),
    ],
    begin: draftOf,
    send: changeDraft,
  },
  {
    name: 'accept',
    Icon: Handshake,
    place: 'main',
    allowed: able('accept'),
    fields: [optional(text('words'))],
    send: accept,
  },
  { name: 'confirm', Icon: CircleCheck, place: 'main', allowed: able('confirm'), fields: [], send: confirm },
  {
    name: 'reopen',
    Icon: RotateCcw,
    place: 'main',
    allowed: able('reopen'),
    fields: [choice('reason', ['NOT_WHAT_I_ASKED', 'INCOMPLETE', 'WRONG', 'CAME_BACK']), optional(text('words'))],
    send: reopen,
  },
  { name: 'resume', Icon: CirclePlay, place: 'main', allowed: able('resume'), fields: [], send: resume },
  {
    name: 'start',
    Icon: Hammer,
    place: 'main',
    allowed: inState('ACCEPTED', 'start'),
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
    allowed: (subject) => able('complete')(subject) && subject.page?.request.incomplete === true,
    fields: [field('intake', 'open-intake')],
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
    fields: [text('reason')],
    send: escalateDecline,
  },
  {
    name: 'rate',
    Icon: Star,
    place: 'main',
    allowed: ({ page }) => page?.feedback?.abilities.rate === true,
    fields: [field('stars', 'stars'), optional(text('comment', 2_000))],
    send: rate,
  },
];
