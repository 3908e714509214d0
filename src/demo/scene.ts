import { DemoHouse } from './demo-house.js';

/** An act of a person at an instant. */
export interface Scene {
  at: Date;
  play: () => Promise<unknown>;
  /** True: background work runs right after the scene, and not only at the end of the load. */
  isHeardAtOnce?: true;
}

export const heardAtOnce = (scene: Scene): Scene => ({ ...scene, isHeardAtOnce: true });

/** Plays the scenes of all stories together, in the sequence of their instants. */
export async function tellScene(house: DemoHouse, scenes: Scene[]): Promise<void> {
  for (const scene of scenes.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (scene.at > house.now) await house.travelTo(scene.at);
    await scene.play();
    if (scene.isHeardAtOnce) await house.hear();
  }
}
