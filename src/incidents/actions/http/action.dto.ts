import { IsLocalDate, IsOneOf, IsText, Optional, QueryFlag } from '../../../platform/http/fields.js';
import { IsDepartment, IsPerson } from '../../../platform/http/named-fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  ListField,
  LocalDateField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { EFFECTS, type Effect } from '../action-effect.entity.js';
import { ACTION_STATES, type ActionState } from '../corrective-action.entity.js';

const CHANGE = 'The revision on the order is compared with the drawing before an order is released.';

export class ActionBody {
  /** The change to be made. */
  @IsText({ max: 2000 }, { example: CHANGE })
  change: string;

  /** A department that had a part in the order. */
  @IsDepartment()
  departmentId: string;

  /** A person of that department. */
  @IsPerson()
  ownerId: string;

  @IsLocalDate({ description: 'Today or later, on the days of the department.' })
  dueOn: string;
}

export class ActionPlanBody {
  /** A person of the department; left out: the present owner. */
  @Optional()
  @IsPerson()
  ownerId?: string;

  @Optional()
  @IsLocalDate({ description: 'Left out: the present day.' })
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
  /** Whether the action helped. */
  @IsOneOf(EFFECTS, { enumName: 'CorrectiveEffect', example: 'YES' })
  effect: Effect;

  /** The measurement and its result. */
  @IsText({ max: 2000 }, { example: 'Sixty releases since, none with another revision than ordered.' })
  words: string;

  @IsLocalDate({ description: 'The day of the check: not before the action was done, and not in the future.' })
  checkedOn: string;
}

export class ActionEffectDto {
  @OneOfField(EFFECTS, { enumName: 'CorrectiveEffect' }) effect: Effect;
  @TextField() words: string;
  @LocalDateField() checkedOn: string;
  @InstantField() recordedAt: Date;
}

/** The person who does it. */
export class ActionOwnerDto {
  @IdField() id: string;
  @TextField({ example: 'Erik Brandt' }) name: string;
}

export class CorrectiveActionDto {
  @IdField() id: string;
  @TextField({ example: 'INC-1' }) incident: string;
  @IdField() departmentId: string;
  @PartField(ActionOwnerDto) owner: ActionOwnerDto;
  @TextField({ example: CHANGE }) change: string;
  @LocalDateField() dueOn: string;
  @OneOfField(ACTION_STATES, { enumName: 'CorrectiveActionState' }) state: ActionState;
  /** The change that was made, or the reason for dropping it; empty while it is open. */
  @TextField() outcome: string;
  @InstantField() agreedAt: Date;
  @InstantField({ nullable: true }) settledAt: Date | null;
  /** The last check; null: nobody has checked yet whether the action helped. */
  @PartField(ActionEffectDto, { nullable: true }) effect: ActionEffectDto | null;
  /** Every check, the oldest first. */
  @ListField(ActionEffectDto) effects: ActionEffectDto[];
}

export class ActionAbilitiesDto {
  @FlagField() replan: boolean;
  @FlagField() complete: boolean;
  @FlagField() drop: boolean;
  @FlagField() check: boolean;
}

/** A corrective action in the list of its incident, with what the reader may do. */
export class IncidentActionDto extends CorrectiveActionDto {
  @PartField(ActionAbilitiesDto) abilities: ActionAbilitiesDto;
}

export class CorrectiveActionPage extends PageOf(CorrectiveActionDto) {}

export class ActionListQuery extends PageQuery {
  @Optional()
  @IsOneOf(ACTION_STATES, { enumName: 'CorrectiveActionState' })
  state?: ActionState;

  /** True: only open actions whose due day is over where the department is. */
  @Optional()
  @QueryFlag()
  overdue?: boolean;
}
