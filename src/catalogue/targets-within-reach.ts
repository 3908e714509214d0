import type { GivenLength } from '../departments/index.js';
import { PRIORITIES, type Targets } from './priorities.js';

/** The lengths of working time that a provider promises, each with its place in the body. */
export const lengthsOf = (targets: Targets): GivenLength[] =>
  PRIORITIES.flatMap((priority) =>
    (['firstResponseSeconds', 'resolutionSeconds'] as const).map((name) => ({
      pointer: `/targets/${priority}/${name}`,
      seconds: targets[priority][name],
    })),
  );
