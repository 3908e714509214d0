import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { IsId, IsLocalDate, IsText, Optional, QueryFlag } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { EFFECTS, type Effect } from '../action-effect.entity.js';
import { ACTION_STATES, type ActionState } from '../corrective-action.entity.js';

const CHANGE = 'The revision on the order is compared with the drawing before an order is released.';
const instantOrNull = { type: String, format: 'date-time', nullable: true } as const;

export class ActionBody {
  /** The change to be made. */
  @IsText({ max: 2000 }, { example: CHANGE })
  change: string;

  /** A department that had a part in the order. */
  @IsId()
  departmentId: string;

  /** A person of that department. */
  @IsId()
  ownerId: string;

  @IsLocalDate({ description: 'Today or later, on the days of the department.' })
  dueOn: string;
}

export class ActionPlanBody {
  /** A person of the department; left out: the present owner. */
  @IsId({ required: false })
  @Optional()
  ownerId?: string;

  @IsLocalDate({ required: false, description: 'Left out: the present day.' })
  @Optional()
  dueOn?: string;
}

export class ActionCompletionBody {
  /** The change that was made. */
  @IsText({ max: 2000 }, { example: 'The check is a step of the release form since Monday.' })
  done: string;
}

export class ActionDropBody {
  @IsText({ max: 2000 }, { example: 'The drawings are printed with the order now: there is nothing left to compare.' })
  reason: string;
}

export class EffectBody {
  /** Whether it helped. */
  @ApiProperty({ enum: EFFECTS, enumName: 'CorrectiveEffect', example: 'YES' })
  @IsIn(EFFECTS)
  effect: Effect;

  /** The measurement and its result. */
  @IsText({ max: 2000 }, { example: 'Sixty releases since, none with another revision than ordered.' })
  words: string;

  @IsLocalDate({ description: 'Not before it was done, and not in the future.' })
  checkedOn: string;
}

export class ActionEffectDto {
  @ApiProperty({ enum: EFFECTS, enumName: 'CorrectiveEffect' }) effect: Effect;
  @ApiProperty() words: string;
  @ApiProperty({ type: String, format: 'date' }) checkedOn: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
}

/** The person who does it. */
export class ActionOwnerDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Erik Brandt' }) name: string;
}

export class CorrectiveActionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'INC-1' }) incident: string;
  @ApiProperty({ format: 'uuid' }) departmentId: string;
  @ApiProperty({ type: ActionOwnerDto }) owner: ActionOwnerDto;
  @ApiProperty({ example: CHANGE }) change: string;
  @ApiProperty({ type: String, format: 'date' }) dueOn: string;
  @ApiProperty({ enum: ACTION_STATES, enumName: 'CorrectiveActionState' }) state: ActionState;
  /** The change that was made, or the reason for dropping it; empty while it is open. */
  @ApiProperty() outcome: string;
  @ApiProperty({ type: String, format: 'date-time' }) agreedAt: Date;
  @ApiProperty(instantOrNull) settledAt: Date | null;
  /** The last check; null: nobody has checked yet whether it helped. */
  @ApiProperty({ type: ActionEffectDto, nullable: true }) effect: ActionEffectDto | null;
  /** Every check, the oldest first. */
  @ApiProperty({ type: [ActionEffectDto] }) effects: ActionEffectDto[];
}

export class ActionAbilitiesDto {
  @ApiProperty() replan: boolean;
  @ApiProperty() complete: boolean;
  @ApiProperty() drop: boolean;
  @ApiProperty() check: boolean;
}

/** On its incident, with what the reader may do. */
export class IncidentActionDto extends CorrectiveActionDto {
  @ApiProperty({ type: ActionAbilitiesDto }) abilities: ActionAbilitiesDto;
}

export class CorrectiveActionPage extends PageOf(CorrectiveActionDto) {}

export class ActionListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ACTION_STATES, enumName: 'CorrectiveActionState' })
  @Optional()
  @IsIn(ACTION_STATES)
  state?: ActionState;

  /** Only open ones that were due before today, on the days of the department. */
  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  overdue?: boolean;
}
