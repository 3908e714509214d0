import { LocalDate } from '@lockstep/working-time';
import { Injectable, PipeTransform } from '@nestjs/common';
import { isLocalDate } from '../../platform/http/fields.js';
import { refuse } from '../departments.errors.js';

/** `initial`, or the first day of a later version: null or a local date. */
@Injectable()
export class EffectiveFromPipe implements PipeTransform<string, LocalDate | null> {
  transform(value: string): LocalDate | null {
    if (value === 'initial') return null;
    if (!isLocalDate(value)) throw refuse('calendar.version_not_found');
    return value;
  }
}
