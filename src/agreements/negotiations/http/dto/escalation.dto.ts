import { IsShapedLike, IsText, Nested, Optional } from '../../../../platform/http/fields.js';
import type { Imposed } from '../../acts/impose-terms.js';
import { refuse } from '../../../agreements.errors.js';
import { AgreedTermsDto, toAgreedTerms } from '../../../terms/http/terms.dto.js';

export class EscalationBody {
  @Optional()
  @IsText({ max: 2000 }, { example: 'The alternative leaves the crane orders waiting.' })
  reason?: string;
}

export class ImpositionBody {
  @Optional()
  @IsShapedLike(/^[0-9a-f]{64}$/, 'is not a hash of terms', {
    example: '9f2c1a7e0b54d3c8a6f1e2d4b7c09a85e3f6d1b2c4a5e7f80912b3c4d5e6f708',
    description: 'The hash of a joint text, instead of `terms`.',
  })
  hash?: string;

  @Optional()
  @Nested(() => AgreedTermsDto, { description: 'Terms of your own, with duties of both sides.' })
  terms?: AgreedTermsDto;

  @IsText({ max: 2000 }, { example: 'Both sides named 16 hours at some point.' })
  reason: string;
}

/** Refuses with `agreement.hash_or_terms` what is neither a tabled text nor one of its own. */
export function imposedBy({ hash, terms }: ImpositionBody): Imposed {
  if (hash !== undefined && terms === undefined) return { hash };
  if (terms !== undefined && hash === undefined) return { terms: toAgreedTerms(terms) };
  throw refuse('agreement.hash_or_terms');
}
