import { IsInstant, IsLine, IsText } from '../../../platform/http/fields.js';

const SHORT = 500;

export class HoldBody {
  @IsText({ max: SHORT }, { example: 'The supplier must measure the hardness.' })
  reason: string;

  @IsLine({ max: SHORT }, { example: 'Mail to the supplier of 3 March', description: 'The place of the evidence.' })
  reference: string;

  @IsInstant({ description: 'The instant at which the hold ends by itself, at most 90 days ahead.' })
  reviewAt: Date;
}

export class HoldExtensionBody {
  @IsInstant({ description: 'Later than the present review date.' })
  reviewAt: Date;

  @IsText({ max: SHORT }, { example: 'The furnace of the supplier broke down.' })
  reason: string;
}
