import { IsInstant, IsLine, IsText } from '../../../platform/http/fields.js';

const SHORT = 500;

export class HoldBody {
  @IsText({ max: SHORT }, { example: 'The supplier must measure the hardness.' })
  reason: string;

  @IsLine({ max: SHORT }, { example: 'Mail to the supplier of 3 March', description: 'Where the evidence is.' })
  reference: string;

  @IsInstant({ description: 'It ends by itself then, at most 90 days ahead.' })
  reviewAt: Date;
}

export class HoldExtensionBody {
  @IsInstant({ description: 'Later than the present review date.' })
  reviewAt: Date;

  @IsText({ max: SHORT }, { example: 'The furnace of the supplier broke down.' })
  reason: string;
}
