import {
  BookOpen,
  CalendarPlus,
  CirclePause,
  ClipboardCheck,
  Gauge,
  Hammer,
  Timer,
  UserRoundCheck,
} from 'lucide-react';
import { type Act, able, choice, field, inState, line, number, optional, PRIORITIES } from '../act';
import { agreeEarlierStart } from '../api/agree-earlier-start';
import { assign } from '../api/assign-request';
import { changePriority } from '../api/change-priority';
import { cite } from '../api/cite-articles';
import { estimateEffort } from '../api/estimate-effort';
import { extendHold } from '../api/extend-hold';
import { hold } from '../api/hold-request';
import { logWork } from '../api/log-work';
import { start } from '../api/start-work';

/** "P1" is higher than "P2", and comes before it. */
const HIGHER = choice('priority', ({ request }) => PRIORITIES.filter((each) => each < request.priority));
const LOWER = choice('priority', ({ request }) => PRIORITIES.filter((each) => each > request.priority));

/** Work of the department that holds the request. */
export const WORK_ACTS: readonly Act[] = [
  {
    name: 'start',
    Icon: Hammer,
    place: 'work',
    allowed: inState('SUBMITTED', 'start'),
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
    fields: [number('minutes', 'minutes', 120_000)],
    send: estimateEffort,
  },
  {
    name: 'logWork',
    Icon: ClipboardCheck,
    place: 'work',
    allowed: able('logWork'),
    fields: [number('minutes', 'minutes', 1_440), optional(line('note')), optional(field('workedOn', 'day'))],
    send: logWork,
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
    allowed: ({ page }) => page?.abilities.citeArticles === true,
    fields: [field('articleIds', 'articles')],
    send: cite,
  },
];
