import { its, state, told, type Told } from './facts.js';
import * as scenes from './scenes.js';
import type { Walk } from './walk.js';

const { asked } = scenes;

const priority = its((request) => request.priority);

export const WORK_WALKS: Walk[] = [
  {
    act: 'assign',
    who: 'erika',
    from: 'menu',
    scene: asked(scenes.accepted),
    mistake: { entries: { Person: { typed: 'Nobody Known' } }, says: 'Choose one of the list.' },
    entries: { Person: 'Erik Brandt' },
    fact: its(({ assignee }) => assignee?.name ?? null),
    becomes: 'Erik Brandt',
  },
  {
    act: 'raisePriority',
    who: 'erik',
    from: 'menu',
    scene: asked(),
    mistake: { entries: {}, says: 'Please select an item in the list.' },
    entries: { Priority: 'P1 · stops work' },
    fact: priority,
    becomes: 'P1',
  },
  {
    act: 'lowerPriority',
    who: 'carla',
    from: 'menu',
    scene: asked(),
    mistake: { entries: {}, says: 'Please select an item in the list.' },
    entries: { Priority: 'P4 · can wait' },
    fact: priority,
    becomes: 'P4',
  },
  {
    act: 'estimateEffort',
    who: 'erik',
    from: 'menu',
    scene: asked(),
    mistake: { entries: { Minutes: '0' }, says: 'A whole number from 1 to 120,000.' },
    entries: { Minutes: '90' },
    fact: its(({ effortMinutes }) => effortMinutes, 'erik'),
    becomes: 90,
  },
  {
    act: 'logWork',
    who: 'erik',
    from: 'menu',
    scene: asked(scenes.accepted),
    mistake: {
      entries: { Minutes: '30', Note: 'Measured it.', Day: '2026-04-01' },
      says: 'Work is logged once it is done.',
    },
    entries: { Day: '2026-03-27' },
    fact: told('/work-logs', ({ data }) => data.map(({ minutes, workedOn }: Told) => [minutes, workedOn]), 'erik'),
    becomes: [[30, '2026-03-27']],
  },
  {
    act: 'hold',
    who: 'erik',
    from: 'menu',
    scene: asked(),
    mistake: {
      entries: { 'What you wait for': 'The supplier.', Evidence: 'Mail', 'Review date': '2026-03-29T09:00' },
      says: 'in the future',
    },
    entries: { 'Review date': '2026-04-02T09:00' },
    fact: state,
    becomes: 'ON_HOLD_EXTERNAL',
  },
  {
    act: 'extendHold',
    who: 'erik',
    from: 'menu',
    scene: asked(scenes.held),
    mistake: {
      entries: { 'Review date': '2026-03-31T09:00', Reason: 'The furnace broke.' },
      says: 'The new review date lies after the present one.',
    },
    entries: { 'Review date': '2026-05-20T09:00' },
    fact: its(({ abilities }) => abilities.consentToHoldExtension),
    becomes: true,
  },
  {
    act: 'agreeEarlierStart',
    who: 'erik',
    from: 'menu',
    scene: scenes.askedEarlier,
    fact: its(({ earlierStartAgreedAt }) => earlierStartAgreedAt !== null),
    becomes: true,
  },
  {
    act: 'cite',
    who: 'erik',
    from: 'menu',
    scene: asked(scenes.answered),
    mistake: { entries: {}, says: 'Choose at least one article.' },
    entries: { 'Articles it cites': 'Which revision' },
    fact: told('/article-citations', ({ data }) => data.length),
    becomes: 1,
  },
];
