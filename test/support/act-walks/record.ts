import { told, type Told } from './facts.js';
import * as scenes from './scenes.js';
import type { Walk } from './walk.js';

const { asked } = scenes;
const BLANK = '   ';

export const RECORD_WALKS: Walk[] = [
  {
    act: 'recordContact',
    who: 'erik',
    from: 'menu',
    scene: scenes.askedEarlier,
    mistake: {
      entries: {
        Channel: 'Phone',
        Summary: 'Told her that revision C applies.',
        'Read by': 'Both sides',
        'Did the department that was asked say something in it?': 'No',
        'When it was': '2026-03-30T07:30',
      },
      says: 'reason',
    },
    entries: { 'Why it is recorded later': 'On the shop floor until now.' },
    fact: told('/contacts', ({ data }) => data.map(({ occurredAt }: Told) => occurredAt)),
    becomes: ['2026-03-30T07:30:00.000Z'],
  },
  {
    act: 'followUp',
    who: 'erik',
    from: 'menu',
    scene: asked(scenes.answered),
    mistake: {
      entries: { 'What you heard': 'It helped', Channel: 'Phone', Note: BLANK },
      says: 'Nothing is written here yet.',
    },
    entries: { Note: 'Carla says the part fits.' },
    fact: told('/feedback', ({ followUps }) => followUps.map(({ outcome }: Told) => outcome)),
    becomes: ['SATISFIED'],
  },
  {
    act: 'thank',
    who: 'carla',
    from: 'menu',
    scene: asked(scenes.answered),
    mistake: { entries: { Person: 'Erik Brandt', 'Your words': BLANK }, says: 'Nothing is written here yet.' },
    entries: { 'Your words': 'The crane runs again.' },
    fact: told('/feedback', ({ thanks }) => thanks.map(({ words }: Told) => words)),
    becomes: ['The crane runs again.'],
  },
];
