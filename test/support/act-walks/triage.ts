import { its, state, told } from './facts.js';
import { asked } from './scenes.js';
import type { Walk } from './walk.js';

const BLANK = '   ';

export const TRIAGE_WALKS: Walk[] = [
  {
    act: 'take',
    who: 'erik',
    from: 'button',
    scene: asked(),
    fact: its(({ state, assignee }) => [state, assignee?.name]),
    becomes: ['ACCEPTED', 'Erik Brandt'],
  },
  {
    act: 'offerDate',
    who: 'erik',
    from: 'queue',
    scene: asked(),
    mistake: { entries: { 'A later day': '2026-04-12', Reason: 'The bench is free then.' }, says: 'closed' },
    entries: { 'A later day': '2026-04-15', Reason: 'The bench is free then.' },
    fact: told('/offers', ({ onTheTable }) => onTheTable?.date ?? null),
    becomes: '2026-04-15T15:00:00.000Z',
  },
  {
    act: 'decline',
    who: 'erik',
    from: 'menu',
    scene: asked(),
    mistake: {
      entries: {
        Reason: 'It is not possible',
        Explanation: 'The tool is gone.',
        'What the asker can do instead': BLANK,
      },
      says: 'Nothing is written here yet.',
    },
    entries: { 'What the asker can do instead': 'Order the newer part.' },
    fact: state,
    becomes: 'DECLINED',
  },
  {
    act: 'ask',
    who: 'erik',
    from: 'queue',
    scene: asked(),
    mistake: { entries: { Question: BLANK }, says: 'Nothing is written here yet.' },
    entries: { Question: 'Which machine is it for?' },
    fact: state,
    becomes: 'AWAITING_REQUESTER',
  },
  {
    act: 'resolve',
    who: 'erik',
    from: 'button',
    scene: asked(),
    mistake: {
      entries: { 'Articles it cites': 'Which revision', Answer: BLANK },
      says: 'Nothing is written here yet.',
    },
    entries: { Answer: 'Revision D: C has the wrong bore.' },
    fact: told('/page', ({ request, articles }) => [request.state, articles.length]),
    becomes: ['RESOLVED', 1],
  },
  {
    act: 'offerTransfer',
    who: 'erik',
    from: 'menu',
    scene: asked(),
    mistake: { entries: { Reason: 'Quality measured it.' }, says: 'Please select an item in the list.' },
    entries: { Department: 'QA' },
    fact: its(({ state, pendingDepartment }) => [state, pendingDepartment?.code], 'erik'),
    becomes: ['TRANSFER_PENDING', 'QA'],
  },
  {
    act: 'snooze',
    who: 'erik',
    from: 'menu',
    scene: asked(),
    mistake: {
      entries: { Reason: 'The bench is busy.', Until: 'Another time …', 'Day and time, UTC': '2026-03-29T09:00' },
      says: 'A snooze ends in the future',
    },
    entries: { 'Day and time, UTC': '2026-04-02T09:00' },
    fact: its(({ snoozedUntil }) => snoozedUntil, 'erik'),
    becomes: '2026-04-02T09:00:00.000Z',
  },
  {
    act: 'note',
    who: 'erik',
    from: 'queue',
    scene: asked(),
    mistake: { entries: { Note: BLANK }, says: 'Nothing is written here yet.' },
    entries: { Note: 'The old drawing is wrong.' },
    fact: told('/messages', ({ data }) => data.map(({ visibility }: { visibility: string }) => visibility), 'erik'),
    becomes: ['INTERNAL'],
  },
];
