import { CircleX, GitMerge, Hourglass, Split } from 'lucide-react';
import { type Act, able, choice, line } from '../act';
import { cancel } from '../api/cancel-request';
import { expire } from '../api/expire-request';
import { merge } from '../api/merge-request';
import { part } from '../api/part-request';

/** Ends of the request. */
export const END_ACTS: readonly Act[] = [
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
