import { IsFlag, IsInstant, IsOneOf, IsShapedLike, IsText, Optional } from '../../../platform/http/fields.js';
import { IsPerson } from '../../../platform/http/named-fields.js';
import { CANCELLATION_KINDS, type CancellationKind } from '../../customer-order.entity.js';

/** The common fields of a release and a cancellation. */
class EndingDto {
  /** The person who decided, of the department that owns the order; left out: you. */
  @Optional()
  @IsPerson()
  decidedById?: string;

  /** The version of the source; an older or equal one changes nothing. */
  @Optional()
  @IsShapedLike(/^\d{1,18}$/, 'is not a whole number in a string', { example: '18' })
  sourceVersion?: string;
}

export class ReleaseOrderBody extends EndingDto {
  /** Whether the order left with the answers it waited for. */
  @IsFlag({ example: true })
  withAnswer: boolean;

  /** The reason why the order left without the answers. */
  @Optional()
  @IsText({ max: 2000 }, { example: 'The customer would not wait another day.' })
  reason?: string;

  /** The instant of the release; left out: now. */
  @Optional()
  @IsInstant()
  releasedAt?: Date;
}

export class CorrectReleaseBody {
  @IsInstant()
  releasedAt: Date;

  @IsFlag({ example: true })
  withAnswer: boolean;

  @IsText({ max: 2000 }, { example: 'The truck left a day earlier than the system was told.' })
  reason: string;
}

export class CancelOrderBody extends EndingDto {
  /** BECAUSE_LATE: the order is lost to its delay, and costs its loss. OTHER: it costs only its delay by then. */
  @IsOneOf(CANCELLATION_KINDS, { enumName: 'CancellationKind', example: 'BECAUSE_LATE' })
  kind: CancellationKind;

  @IsText({ max: 2000 }, { example: 'The customer bought elsewhere.' })
  reason: string;

  /** The instant of the cancellation; left out: now. */
  @Optional()
  @IsInstant()
  cancelledAt?: Date;
}

export class CorrectCancellationBody {
  @IsInstant()
  cancelledAt: Date;

  @IsOneOf(CANCELLATION_KINDS, { enumName: 'CancellationKind', example: 'OTHER' })
  kind: CancellationKind;

  /** The reason of the correction. */
  @IsText({ max: 2000 }, { example: 'The customer had no budget; the delay was not the cause.' })
  reason: string;
}
