import { IsInteger, IsOneOf, IsText, IsVerbatim, Optional, OrNull } from '../../../platform/http/fields.js';
import { IsIdList } from '../../../platform/http/list-fields.js';
import { IsPersonOrMe } from '../../../platform/http/named-fields.js';
import {
  CANCEL_REASONS,
  DECLINE_REASONS,
  PRIORITIES,
  REOPEN_REASONS,
  type CancelReason,
  type DeclineReason,
  type Priority,
  type ReopenReason,
} from '../../request-words.js';

/** The longest message. */
const LONG = 20_000;
/** A working year of one person. */
const MOST_MINUTES = 120_000;
/** Cited in one answer. */
const MOST_ARTICLES = 20;

export class AcceptanceBody {
  @Optional()
  @IsText({ max: LONG }, { example: 'I have the drawing on my desk, you hear from me today.' })
  words?: string;
}

export class AssignmentBody {
  @OrNull()
  @IsPersonOrMe({
    description: 'A member of the department that holds the request; `me` for yourself, null for nobody.',
  })
  assigneeId: string | null;
}

export class EffortEstimateBody {
  @IsInteger({ least: 1, most: MOST_MINUTES }, { example: 45, description: 'Minutes of one person.' })
  minutes: number;
}

export class PriorityBody {
  @IsOneOf(PRIORITIES, { example: 'P1' })
  priority: Priority;
}

export class ResolutionBody {
  @IsText({ max: LONG }, { example: 'Revision D. C has the wrong bore; I have withdrawn it from the server.' })
  answer: string;

  @Optional()
  @IsIdList({ most: MOST_ARTICLES }, { example: [], description: 'Ids of cited articles.' })
  articleIds?: string[];
}

export class ReopeningBody {
  @IsOneOf(REOPEN_REASONS, { example: 'INCOMPLETE' })
  reason: ReopenReason;

  @Optional()
  @IsText({ max: LONG }, { example: 'And which surface finish?' })
  words?: string;
}

export class DeclineBody {
  @IsOneOf(DECLINE_REASONS, { example: 'NOT_OURS' })
  reason: DeclineReason;

  @IsText(
    { max: LONG },
    { example: 'We do not keep certificates of bought parts.', description: 'The reason in words.' },
  )
  words: string;

  @IsText({ max: LONG }, { example: 'Quality keeps the test certificates: ask for "Certificate copy" there.' })
  alternative: string;
}

export class CancellationBody {
  @IsOneOf(CANCEL_REASONS, { example: 'NO_LONGER_NEEDED' })
  reason: CancelReason;
}

export class MergeBody {
  @IsVerbatim(40, { example: 'ENG-1042', description: 'Id or number of the request that goes on.' })
  into: string;
}
