import { Injectable, type PipeTransform } from '@nestjs/common';
import { refuse } from '../../sla.errors.js';
import { EXPLAINED_CLOCKS, type ExplainedClock } from '../miss-explanation.entity.js';

/** The clock in the path. @throws miss.no_such_clock */
@Injectable()
export class ClockPipe implements PipeTransform<string, ExplainedClock> {
  transform(value: string): ExplainedClock {
    const found = EXPLAINED_CLOCKS.find((each) => each === value);
    if (found === undefined) throw refuse('miss.no_such_clock');
    return found;
  }
}
