import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsText, Optional } from '../../../platform/http/fields.js';
import { EXPLAINED_CLOCKS, type ExplainedClock, MISS_WORDS, type MissWord } from '../miss-explanation.entity.js';

const MOST = 2000;

export class ExplainMissDto {
  /**
   * CAPACITY: the work was more than the hours. ABSENCE: the person who knows was away. OTHERS: the department waited
   * for somebody outside it. COMPLEXITY: the answer was harder than expected. UNCLEAR: the question was unclear.
   * OVERLOOKED: nobody saw the request.
   */
  @ApiProperty({ enum: MISS_WORDS, enumName: 'MissWord', example: 'OTHERS' })
  @IsIn(MISS_WORDS)
  word: MissWord;

  @IsText({ max: MOST }, { example: 'The supplier confirmed the alloy only on Thursday.' })
  explanation: string;

  /**
   * The reason why the cause in the report `breach-causes` is wrong. Left out: the cause is not disputed, or no longer.
   */
  @IsText({ max: MOST }, { required: false, example: 'It was begun at once; only the start was not noted.' })
  @Optional()
  dispute?: string;
}

export class MissExplanationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** FR: the first response. RES: the answer. */
  @ApiProperty({ enum: EXPLAINED_CLOCKS, enumName: 'ExplainedClock', example: 'RES' }) clock: ExplainedClock;
  /** The department that missed the target. */
  @ApiProperty({ format: 'uuid' }) departmentId: string;
  @ApiProperty({ enum: MISS_WORDS, enumName: 'MissWord', example: 'OTHERS' }) word: MissWord;
  @ApiProperty({ example: 'The supplier confirmed the alloy only on Thursday.' }) explanation: string;
  /** Null: the cause of the report is not disputed. */
  @ApiProperty({ type: String, nullable: true, example: null }) dispute: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) toldAt: Date;
  /** False: a later explanation of the same clock has replaced it. */
  @ApiProperty({ example: true }) current: boolean;
}

export class MissExplanationsDto {
  @ApiProperty({ format: 'uuid' }) requestId: string;
  /** The latest comes first. */
  @ApiProperty({ type: [MissExplanationDto] }) explanations: MissExplanationDto[];
}
