import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Side } from '../../../../platform/events/index.js';
import { IsText, OptionalOrNull } from '../../../../platform/http/fields.js';
import { PersonRef } from '../../../http/dto/refs.dto.js';
import { PRIORITIES, type Priority } from '../../../request-words.js';
import { EXPEDITE_STATES, type ExpediteState } from '../../expedite.entity.js';

/** The longest reason. */
const LONG = 2_000;
const SIDES = ['REQUESTER', 'PROVIDER'];
const instantOrNull = { type: String, format: 'date-time', nullable: true } as const;
const personOrNull = { type: PersonRef, nullable: true } as const;

export class ExpediteBody {
  @IsText({ max: LONG }, { example: 'The crane stands still until this is answered.' })
  reason: string;

  @ApiPropertyOptional({
    enum: PRIORITIES,
    nullable: true,
    example: 'P1',
    description: 'The new priority of the request; left out: it keeps its priority and its promise.',
  })
  @OptionalOrNull()
  @IsIn(PRIORITIES)
  priority?: Priority | null;
}

export class ExpediteRefusalBody {
  @IsText({ max: LONG }, { example: 'Two others stand still for longer.' })
  reason: string;
}

export class ExpediteDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: SIDES, example: 'REQUESTER', description: 'The side that asked.' }) side: Side;
  @ApiProperty(personOrNull) askedBy: PersonRef | null;
  @ApiProperty({ type: String, format: 'date-time' }) askedAt: Date;
  @ApiProperty({ example: 'The crane stands still until this is answered.' }) reason: string;
  @ApiProperty({ enum: PRIORITIES, nullable: true, example: 'P1' }) priority: Priority | null;
  @ApiProperty({ enum: EXPEDITE_STATES, example: 'ASKED' }) state: ExpediteState;
  @ApiProperty({ ...personOrNull, description: 'The lead of the department that asked for the answer.' })
  requesterApprovedBy: PersonRef | null;
  @ApiProperty(instantOrNull) requesterApprovedAt: Date | null;
  @ApiProperty({ ...personOrNull, description: 'The lead of the department that holds the request.' })
  providerApprovedBy: PersonRef | null;
  @ApiProperty(instantOrNull) providerApprovedAt: Date | null;
  @ApiProperty(personOrNull) refusedBy: PersonRef | null;
  @ApiProperty({ type: String, nullable: true, description: 'The reason of the refusal.' }) refusal: string | null;
  @ApiProperty(instantOrNull) settledAt: Date | null;
}

export class RequestExpeditesDto {
  @ApiProperty({ format: 'uuid' }) requestId: string;
  /** The begin of the expedite; null without one. */
  @ApiProperty(instantOrNull) expeditedAt: Date | null;
  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(
      ['askExpedite', 'approveExpedite', 'refuseExpedite'].map((name) => [name, { type: 'boolean' as const }]),
    ),
    description: 'Your possible acts at this moment.',
  })
  abilities: Record<'askExpedite' | 'approveExpedite' | 'refuseExpedite', boolean>;
  /** The one that was asked for first comes first. */
  @ApiProperty({ type: [ExpediteDto] }) expedites: ExpediteDto[];
}
