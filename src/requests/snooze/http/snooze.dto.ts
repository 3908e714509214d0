import { IsInstant, IsText } from '../../../platform/http/fields.js';

export class SnoozeBody {
  @IsInstant({ description: 'It is back on your list then, or earlier when something happens; at most 30 days ahead.' })
  until: Date;

  @IsText({ max: 500 }, { example: 'The bench is free on Thursday.' })
  reason: string;
}
