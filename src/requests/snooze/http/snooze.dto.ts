import { IsInstant, IsText } from '../../../platform/http/fields.js';

export class SnoozeBody {
  @IsInstant({
    description:
      'The end of the snooze, at most 30 days ahead. The request is back on your list then, or earlier when something happens.',
  })
  until: Date;

  @IsText({ max: 500 }, { example: 'The bench is free on Thursday.' })
  reason: string;
}
