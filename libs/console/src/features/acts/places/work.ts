import {
  BookOpen,
  CalendarPlus,
  CirclePause,
  ClipboardCheck,
  FileQuestion,
  Gauge,
  Hammer,
  Moon,
  Timer,
  UserRoundCheck,
} from 'lucide-react';
import { type Act, able, choice, field, line, optional, text } from '../act';
import { agreeEarlierStart } from '../api/agree-earlier-start';
import { assign } from '../api/assign-request';
import { changePriority } from '../api/change-priority';
import { cite } from '../api/cite-articles';
import { estimateEffort } from '../api/estimate-effort';
import { explainMiss } from '../api/explain-miss';
import { extendHold } from '../api/extend-hold';
import { hold } from '../api/hold-request';
import { logWork } from '../api/log-work';
import { snooze } from '../api/snooze-request';
import { start } from '../api/start-work';
import { mayExplainMiss, missedClocks } from '../missed';

const PRIORITIES = ['P1', 'P2', 'P3', 'P4'];
/** "P1" is higher than "P2", and comes before it. */
const HIGHER = choice('priority', ({ request }) => PRIORITIES.filter((each) => each < request.priority));
const LOWER = choice('priority', ({ request }) => PRIORITIES.filter((each) => each > request.priority));

const inState =
  (...states: string[]) =>
  (act: Act['allowed']): Act['allowed'] =>
  (page, me) =>
    states.includes(page.request.state) && act(page, me);

/** Work of the department that holds the request. */
export const WORK_ACTS: readonly Act[] = [
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
];
