import type { RequestMove } from '../request.state.js';
import type { RequestState } from '../request-states.js';

/** The tables that are checked. The real ones are in `request.state.ts`. */
export interface Lifecycle {
  states: readonly string[];
  pauses: readonly string[];
  moves: Readonly<Record<string, Pick<RequestMove, 'from' | 'to' | 'by'> & { event?: { type: string } }>>;
  /** The types of all existing events. */
  eventTypes: readonly string[];
}

/** One sentence for each fault of the tables; an empty list means that the lifecycle is valid. */
export function lifecycleFaults(lifecycle: Lifecycle): string[] {
  return [
    ...unknownStates(lifecycle),
    ...movesThatTellNothing(lifecycle),
    ...movesNobodyMakes(lifecycle),
    ...eventsNoMoveTells(lifecycle),
    ...waysBackFromNoPause(lifecycle),
    ...unreachableStates(lifecycle),
  ];
}

const unknownStates = ({ states, moves }: Lifecycle): string[] => {
  const known = new Set([...states, 'NOTHING', 'HERE', 'BACK', 'BEFORE']);
  return Object.entries(moves).flatMap(([verb, { from, to }]) =>
    [...from, to].filter((state) => !known.has(state)).map((state) => `"${verb}" names the unknown state ${state}.`),
  );
};

const movesThatTellNothing = ({ moves }: Lifecycle): string[] =>
  Object.entries(moves)
    .filter(([, { event }]) => event === undefined)
    .map(([verb]) => `"${verb}" records no event.`);

const movesNobodyMakes = ({ moves }: Lifecycle): string[] =>
  Object.entries(moves)
    .filter(([, { by }]) => by.length === 0)
    .map(([verb]) => `"${verb}" may be made by nobody.`);

const eventsNoMoveTells = ({ moves, eventTypes }: Lifecycle): string[] => {
  const told = new Set(Object.values(moves).map(({ event }) => event?.type));
  return eventTypes.filter((type) => !told.has(type)).map((type) => `No move records ${type}.`);
};

const waysBackFromNoPause = ({ moves, pauses }: Lifecycle): string[] =>
  Object.entries(moves)
    .filter(([, { from, to }]) => to === 'BACK' && from.some((state) => !pauses.includes(state)))
    .map(([verb]) => `"${verb}" leads back from a state that is no pause.`);

/**
 * Follows every move, starting before the first event. A pause is only ever left for the state from which it was entered.
 */
function unreachableStates({ states, moves }: Lifecycle): string[] {
  const reached = new Set<string>(['NOTHING']);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const { from, to } of Object.values(moves)) {
      if (!['HERE', 'BACK', 'BEFORE'].includes(to) && from.some((state) => reached.has(state))) reached.add(to);
    }
  }
  return states.filter((state) => !reached.has(state as RequestState)).map((state) => `No way leads to ${state}.`);
}
