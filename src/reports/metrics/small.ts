import { FEWEST_SHOWN } from '@lockstep/statistics';

/** The facts about some requests that decide whether figures would be about one person. */
export interface Group {
  requests: number;
  /**
   * The smallest and the largest id of the people who worked on the requests. Equal if it was one person, null if it
   * was nobody.
   */
  firstHand: string | null;
  lastHand: string | null;
}

/**
 * True with fewer than five requests, or a single person who worked on them. Requests that nobody worked on need no
 * protection.
 */
export const isSmall = ({ requests, firstHand, lastHand }: Group): boolean =>
  requests < FEWEST_SHOWN || (firstHand !== null && firstHand === lastHand);

/** Joins groups that have no request in common. */
export const together = (groups: readonly Group[]): Group => ({
  requests: groups.reduce((sum, { requests }) => sum + requests, 0),
  firstHand: least(groups.flatMap(({ firstHand }) => firstHand ?? [])),
  lastHand: least(
    groups.flatMap(({ lastHand }) => lastHand ?? []),
    -1,
  ),
});

const least = (ids: readonly string[], direction: 1 | -1 = 1): string | null =>
  ids.reduce<string | null>((found, id) => (found === null || (id < found ? 1 : -1) === direction ? id : found), null);
