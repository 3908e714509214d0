import { FEWEST_SHOWN } from '@lockstep/statistics';

/** Some requests, as far as it matters whether their figures would be about a person. */
export interface Group {
  requests: number;
  /** The first and the last by id of all who worked on them: the same where it is one person, null where it is nobody. */
  firstHand: string | null;
  lastHand: string | null;
}

/** Fewer than five requests, or a single pair of hands. On what nobody has worked there is nobody to protect. */
export const isSmall = ({ requests, firstHand, lastHand }: Group): boolean =>
  requests < FEWEST_SHOWN || (firstHand !== null && firstHand === lastHand);

/** Several groups without a request in common, as one. */
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
