import { IsSeconds, Nested } from '../../../platform/http/fields.js';
import type { PriorityTarget, ServiceTargets } from '../../priorities.js';

const HOUR = 3600;

/** In working seconds on the provider's calendar. */
export class TargetDto implements PriorityTarget {
  @IsSeconds({ example: HOUR })
  firstResponseSeconds: number;

  @IsSeconds({ example: 4 * HOUR })
  resolutionSeconds: number;
}

const TargetField = (firstResponseHours: number, resolutionHours: number): PropertyDecorator =>
  Nested(() => TargetDto, {
    example: { firstResponseSeconds: firstResponseHours * HOUR, resolutionSeconds: resolutionHours * HOUR },
  });

/** The targets of a request by priority. */
export class TargetsDto implements ServiceTargets {
  @TargetField(1, 4) P1: TargetDto;
  @TargetField(2, 8) P2: TargetDto;
  @TargetField(4, 16) P3: TargetDto;
  @TargetField(8, 40) P4: TargetDto;
}
