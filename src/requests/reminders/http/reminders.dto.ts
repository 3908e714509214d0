import { IsText, Optional } from '../../../platform/http/fields.js';

/** The longest message. */
const LONG = 20_000;

export class ReminderBody {
  @Optional()
  @IsText({ max: LONG }, { example: 'The customer has called twice today.' })
  words?: string;
}
