import { IsSeconds, IsText, Optional } from '../../../platform/http/fields.js';
import { IsDepartment } from '../../../platform/http/named-fields.js';
import { IdField, InstantField, IntegerField, OneOfField, TextField } from '../../../platform/http/response-fields.js';

/** The longest message. */
const LONG = 20_000;

export class TransferBody {
  @IsDepartment()
  toDepartmentId: string;

  @IsText({ max: LONG }, { example: 'The test bench is yours.' })
  reason: string;
}

export class TransferAcceptanceBody {
  @Optional()
  @IsSeconds({ example: 21600, description: 'The target that you promise, in your own working seconds.' })
  legTargetSeconds?: number;
}

export class TransferRefusalBody {
  @IsText({ max: LONG }, { example: 'This bench moved to Engineering last year.' })
  reason: string;
}

export class TransferDto {
  @IdField() id: string;
  @IdField() fromDepartmentId: string;
  @IdField() toDepartmentId: string;
  @TextField({ example: 'The test bench is yours.' }) reason: string;
  @InstantField() offeredAt: Date;
  /** The instant at which the leads of both departments are notified that nobody has answered. */
  @InstantField() answerBy: Date;
  @InstantField({ nullable: true }) settledAt: Date | null;
  @OneOfField(['ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED'], { nullable: true }) outcome: string | null;
  @TextField({ nullable: true }) refusalReason: string | null;
  @IntegerField({ nullable: true, example: 21600 }) legTargetSeconds: number | null;
}
