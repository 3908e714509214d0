import type { GivenLength } from '../departments/index.js';
import { PRIORITIES, type ServiceTargets } from './priorities.js';

/** All lengths of working time in the targets, each with its place in the request body. */
export const lengthsOf = (targets: ServiceTargets): GivenLength[] =>
  PRIORITIES.flatMap((priority) =>
    (['firstResponseSeconds', 'resolutionSeconds'] as const).map((name) => ({
      pointer: `/targets/${priority}/${name}`,
      seconds: targets[priority][name],
    })),
  );
