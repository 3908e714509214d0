import { withIdsFrom } from '../platform/database/index.js';
import { DemoHouse } from './demo-house.js';

/** An act of a person at an instant. */
export interface Scene {
  at: Date;
  play: () => Promise<unknown>;
  /** True: background work runs right after the scene, and not only at the end of the load. */
  isHeardAtOnce?: true;
  /** The ids of its things are the same in each demo world, since examples in the API document name them. */
  shown?: Shown;
}

/** Scenes with things that examples name. Lists are sorted by id, so the offer that is countered comes before its counter. */
const SHOWN = [
  'agreement',
  'customer',
  'incident',
  'question',
  'countered offer',
  'offer',
  'transfer',
  'draft',
  'article',
] as const;
type Shown = (typeof SHOWN)[number];

export const heardAtOnce = (scene: Scene): Scene => ({ ...scene, isHeardAtOnce: true });

/** Plays the scenes of all stories together, in the sequence of their instants. */
export async function tellScene(house: DemoHouse, scenes: Scene[]): Promise<void> {
  for (const scene of scenes.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (scene.at > house.now) await house.travelTo(scene.at);
    await (scene.shown === undefined ? scene.play() : playShown(scene.shown, scene.play));
    if (scene.isHeardAtOnce) await house.hear();
  }
}

/** Numbers the things of a scene: `01990000-<scene>-7000-8000-<thing>`, both hexadecimal and counted from one. */
export function playShown<Done>(scene: Shown, play: () => Done): Done {
  let things = 0;
  return withIdsFrom(() => {
    things += 1;
    return `01990000-${hex(SHOWN.indexOf(scene) + 1, 4)}-7000-8000-${hex(things, 12)}`;
  }, play);
}

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');
