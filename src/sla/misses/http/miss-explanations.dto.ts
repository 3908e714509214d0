import { IsOneOf, IsText, Optional } from '../../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  ListField,
  OneOfField,
  SomeOfField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { EXPLAINED_CLOCKS, type ExplainedClock, MISS_WORDS, type MissWord } from '../miss-explanation.entity.js';

const MOST = 2000;

export class ExplainMissBody {
  /**
   * CAPACITY: the work was more than the hours. ABSENCE: the person who knows was away. OTHERS: the department waited
   * for somebody outside it. COMPLEXITY: the answer was harder than expected. UNCLEAR: the question was unclear.
   * OVERLOOKED: nobody saw the request.
   */
  @IsOneOf(MISS_WORDS, { enumName: 'MissWord', example: 'OTHERS' })
  word: MissWord;

  @IsText({ max: MOST }, { example: 'The supplier confirmed the alloy only on Thursday.' })
  explanation: string;

  /**
   * The reason why the cause in the report `breach-causes` is wrong. Left out: the cause is not disputed, or no longer.
   */
  @Optional()
  @IsText({ max: MOST }, { example: 'It was begun at once; only the start was not noted.' })
  dispute?: string;
}

export class MissExplanationDto {
  @IdField() id: string;
  /** FR: the first response. RES: the answer. */
  @OneOfField(EXPLAINED_CLOCKS, { enumName: 'ExplainedClock', example: 'RES' }) clock: ExplainedClock;
  /** The department that missed the target. */
  @IdField() departmentId: string;
  @OneOfField(MISS_WORDS, { enumName: 'MissWord', example: 'OTHERS' }) word: MissWord;
  @TextField({ example: 'The supplier confirmed the alloy only on Thursday.' }) explanation: string;
  /** Null: the cause of the report is not disputed. */
  @TextField({ nullable: true, example: null }) dispute: string | null;
  @InstantField() toldAt: Date;
  /** False: a later explanation of the same clock has replaced it. */
  @FlagField({ example: true }) current: boolean;
}

export class MissExplanationsDto {
  @IdField() requestId: string;
  /** The latest comes first. */
  @ListField(MissExplanationDto) explanations: MissExplanationDto[];
  /** The missed targets that you may explain. */
  @SomeOfField(EXPLAINED_CLOCKS, { enumName: 'ExplainedClock', example: ['RES'] }) explainable: ExplainedClock[];
}
