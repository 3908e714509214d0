import { IsText, Optional } from '../../../platform/http/fields.js';

/** The longest message. */
const LONG = 20_000;

export class ReminderBody {
  @IsText({ max: LONG }, { required: false, example: 'The customer has called twice today.' })
  @Optional()
  words?: string;
}
