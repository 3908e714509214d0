import { IsShapedLike, IsVerbatim } from '../../platform/http/fields.js';
import { InstantField, TextField } from '../../platform/http/response-fields.js';
import type { DraftTextRef, DraftTextView } from '../draft-texts.js';

const EXAMPLE_KEY = 'request:ENG-1042:message';
const EXAMPLE_TEXT = 'The drawing on the server is revision C, and the order says B.';

export class DraftTextParams {
  /** The place where the text is typed, by a name that you choose: 1 to 100 letters, digits and `:._-`. */
  @IsShapedLike(/^[A-Za-z0-9:._-]{1,100}$/, 'is not a key of 1 to 100 letters, digits and :._-', {
    example: EXAMPLE_KEY,
  })
  key: string;
}

export class DraftTextBody {
  @IsVerbatim(20_000, { example: EXAMPLE_TEXT, description: 'The text as it was typed.' })
  text: string;
}

export class DraftTextRefDto implements DraftTextRef {
  @TextField({ example: EXAMPLE_KEY })
  key: string;

  @InstantField({ description: 'The instant of the last write.' })
  updatedAt: Date;
}

export class DraftTextDto extends DraftTextRefDto implements DraftTextView {
  @TextField({ example: EXAMPLE_TEXT })
  text: string;
}
