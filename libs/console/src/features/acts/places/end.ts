import { CircleX, GitMerge, Hourglass, Split } from 'lucide-react';
import { type Act, able, choice, line, text } from '../act';
import { cancel } from '../api/cancel-request';
import { decline } from '../api/decline-request';
import { expire } from '../api/expire-request';
import { merge } from '../api/merge-request';
import { part } from '../api/part-request';

/** Ends of the request. */
export const END_ACTS: readonly Act[] = [
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
];
