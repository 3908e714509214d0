import { its, state } from './facts.js';
import * as scenes from './scenes.js';
import type { Walk } from './walk.js';
import { OLDEST } from './walk-world.js';

const { after, asked } = scenes;

export const END_WALKS: Walk[] = [
  {
    act: 'cancel',
    who: 'carla',
    from: 'menu',
    scene: asked(),
    mistake: { entries: {}, says: 'Please select an item in the list.' },
    entries: { Reason: 'Too late' },
    fact: state,
    becomes: 'CANCELLED',
  },
  {
    act: 'cancel',
    of: 'a draft',
    who: 'carla',
    from: 'menu',
    scene: scenes.draft,
    entries: { Reason: 'No longer needed' },
    fact: state,
    becomes: 'CANCELLED',
  },
  {
    act: 'merge',
    who: 'erik',
    from: 'menu',
    scene: asked(),
    mistake: { entries: { 'Number of the other request': 'ENG-99999' }, says: 'There is no such request' },
    entries: { 'Number of the other request': OLDEST },
    fact: state,
    becomes: 'MERGED',
  },
  {
    act: 'part',
    who: 'erik',
    from: 'menu',
    scene: asked(scenes.merged),
    fact: its(({ state, duplicateOfId }) => [state, duplicateOfId]),
    becomes: ['SUBMITTED', null],
  },
  {
    act: 'expire',
    who: 'erik',
    from: 'menu',
    scene: after(({ silent }) => Promise.resolve(silent)),
    fact: state,
    becomes: 'EXPIRED',
  },
];
