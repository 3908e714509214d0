import { DemoHouse } from './demo-house.js';

/** Something somebody does at a moment. */
export interface Scene {
  at: Date;
  play: () => Promise<unknown>;
}

/** Stories that overlap are told together, in the order of their moments. */
export async function tell(house: DemoHouse, scenes: Scene[]): Promise<void> {
  for (const scene of scenes.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (scene.at > house.now) await house.travelTo(scene.at);
    await scene.play();
  }
}
