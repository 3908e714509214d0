import { LocalDate } from '@lockstep/working-time';
import { Injectable, PipeTransform } from '@nestjs/common';
import { faultOfLocalDate, isDay } from '../../platform/http/local-dates.js';
import { refuseFaults } from '../../platform/http/validation.js';
import { refuse } from '../departments.errors.js';

/** `initial`, or the first day of a later version: null or a local date. */
@Injectable()
export class EffectiveFromPipe implements PipeTransform<string, LocalDate | null> {
  transform(value: string): LocalDate | null {
    if (value === 'initial') return null;
    if (!isDay(value)) throw refuse('calendar.version_not_found');
    const fault = faultOfLocalDate(value);
    if (fault !== null) throw refuseFaults([{ pointer: '/effectiveFrom', detail: fault }]);
    return value;
  }
}
