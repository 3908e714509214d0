import { ClipboardCheck, ClipboardPen, Heart, Phone } from 'lucide-react';
import { type Act, able, choice, field, line, optional, text } from '../act';
import { complete } from '../api/complete-request';
import { followUp } from '../api/record-follow-up';
import { recordContact } from '../api/record-contact';
import { thank } from '../api/pass-on-thanks';

const CHANNELS = ['phone', 'in_person', 'chat', 'email'];

/** The record of the request. */
export const RECORD_ACTS: readonly Act[] = [
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
    allowed: ({ page }) => page?.feedback?.abilities.followUp === true,
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
    allowed: ({ page }) => page?.feedback?.abilities.thank === true,
    fields: [field('helperId', 'helper'), line('words')],
    send: thank,
  },
  {
    name: 'complete',
    Icon: ClipboardPen,
    place: 'record',
    allowed: (subject) => able('complete')(subject) && subject.page?.request.incomplete === false,
    fields: [field('intake', 'open-intake')],
    send: complete,
  },
];
