import { its, told, type Told } from './facts.js';
import * as scenes from './scenes.js';
import type { Walk } from './walk.js';

const { asked } = scenes;
const BLANK = '   ';

const restricted = its((request) => request.restricted);

export const HELP_WALKS: Walk[] = [
  {
    act: 'invite',
    who: 'erik',
    from: 'menu',
    scene: asked(),
    mistake: {
      entries: { Colleague: { typed: 'Somebody Else' }, 'What the colleague can help with': 'She measured it.' },
      says: 'Choose one of the list.',
    },
    entries: { Colleague: 'Quinn Harper' },
    fact: told('/invitations', ({ data }) => data.map(({ invited }: Told) => invited.name)),
    becomes: ['Quinn Harper'],
  },
  {
    act: 'raiseSubRequest',
    who: 'erik',
    from: 'menu',
    scene: asked(),
    mistake: {
      entries: { Service: 'Certificate copy', Subject: BLANK, Text: 'The one of the casting.' },
      says: 'Nothing is written here yet.',
    },
    entries: { Subject: 'Which certificate came with it?' },
    fact: its(({ subRequests }) => subRequests.map(({ title }) => title), 'erik'),
    becomes: ['Which certificate came with it?'],
  },
  {
    act: 'remind',
    who: 'carla',
    from: 'menu',
    scene: asked(),
    entries: { Message: 'The truck comes on Friday.' },
    fact: its(({ reminderCount }) => reminderCount),
    becomes: 1,
  },
  {
    act: 'askExpedite',
    who: 'carla',
    from: 'menu',
    scene: asked(),
    mistake: { entries: { Reason: BLANK, 'New priority': 'P1 · stops work' }, says: 'Nothing is written here yet.' },
    entries: { Reason: 'The crane stands still.' },
    fact: told('/expedites', ({ expedites }) => expedites.map(({ priority, state }: Told) => [priority, state])),
    becomes: [['P1', 'ASKED']],
  },
  {
    act: 'escalate',
    who: 'carla',
    from: 'menu',
    scene: asked(),
    mistake: { entries: { Reason: BLANK }, says: 'Nothing is written here yet.' },
    entries: { Reason: 'Nobody replies.' },
    fact: told('/escalations', ({ data }) => data.map(({ kind }: Told) => kind)),
    becomes: ['REQUEST'],
  },
  { act: 'restrict', who: 'erika', from: 'menu', scene: asked(), fact: restricted, becomes: true },
  {
    act: 'restrict',
    of: 'a request that one loses sight of',
    who: 'clara',
    from: 'menu',
    scene: asked(),
    fact: restricted,
    becomes: true,
    losesSight: true,
  },
  {
    act: 'liftRestriction',
    who: 'beatriz',
    from: 'menu',
    scene: asked(scenes.restricted),
    fact: restricted,
    becomes: false,
  },
];
