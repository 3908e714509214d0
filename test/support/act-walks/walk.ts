import type { WalkWorld } from './walk-world.js';

/** The people who walk, with their department. */
export const PEOPLE = {
  beatriz: { name: 'Beatriz Lima', own: 'CS' },
  carla: { name: 'Carla Mendes', own: 'CS' },
  clara: { name: 'Clara Costa', own: 'CS' },
  erika: { name: 'Erika Sommer', own: 'ENG' },
  erik: { name: 'Erik Brandt', own: 'ENG' },
  quinn: { name: 'Quinn Harper', own: 'QA' },
} as const;
export type Person = keyof typeof PEOPLE;

/** A text that is typed into a list that is searched, and not chosen from it. */
export interface Unlisted {
  typed: string;
}

/** The values of a dialog by the label of their field, as a person types or chooses them. */
export type Entries = Readonly<Record<string, string | Unlisted>>;

/** Something that the interface tells about a request. */
export type Fact = (world: WalkWorld, request: string) => Promise<unknown>;

/** Prepares a request over the interface. Returns its number, or the id of a draft. */
export type Scene = (world: WalkWorld) => Promise<string>;

/** Entries that are refused. */
export interface Mistake {
  entries: Entries;
  /** The sentence of the refusal, or a part of it. */
  says: string;
}

/** One act, from its button on the page to the fact that it makes true. */
export interface Walk {
  act: string;
  /** Tells the walk from another one of the same act. */
  of?: string;
  who: Person;
  /** A button of the page, an item of the menu "More", or the bar of a row in the queue. */
  from: 'button' | 'menu' | 'queue';
  /** The group around the button, where several buttons have its words. */
  beside?: string;
  scene: Scene;
  /** Every dialog in which a person can make one has a mistake. */
  mistake?: Mistake;
  entries?: Entries;
  fact: Fact;
  becomes: unknown;
  /** The act takes the request out of the sight of this person. */
  losesSight?: true;
}
