import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../../platform/http/pagination.js';

export class ParkedTimerDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** Whose work it is: the prefix names the module. */
  @ApiProperty({ example: 'sla.threshold' }) kind: string;
  /** What it is about, a request for instance. */
  @ApiProperty({ format: 'uuid' }) subjectId: string;
  /** Tells timers of one kind and subject apart; mostly empty. */
  @ApiProperty({ example: '' }) key: string;
  /** How often it has failed. */
  @ApiProperty({ type: 'integer', example: 8 }) attempts: number;
  @ApiProperty({ type: String, format: 'date-time' }) parkedAt: Date;
  /** What the last failure said. */
  @ApiProperty({ type: String, nullable: true, example: 'This department has no working calendar yet.' })
  failure: string | null;
}

export class ParkedTimerPage extends PageOf(ParkedTimerDto) {}
