import type { Side } from '../../../../platform/events/index.js';
import { IsOneOf, IsText, OptionalOrNull } from '../../../../platform/http/fields.js';
import {
  IdField,
  InstantField,
  ListField,
  OneOfField,
  PartField,
  SchemaField,
  TextField,
} from '../../../../platform/http/response-fields.js';
import { PersonRefDto } from '../../../http/dto/refs.dto.js';
import { PRIORITIES, type Priority } from '../../../request-words.js';
import { EXPEDITE_STATES, type ExpediteState } from '../../expedite.entity.js';

/** The longest reason. */
const LONG = 2_000;
const SIDES = ['REQUESTER', 'PROVIDER'];

export class ExpediteBody {
  @IsText({ max: LONG }, { example: 'The crane stands still until this is answered.' })
  reason: string;

  @OptionalOrNull()
  @IsOneOf(PRIORITIES, {
    example: 'P1',
    description: 'The new priority of the request; left out: it keeps its priority and its promise.',
  })
  priority?: Priority | null;
}

export class ExpediteRefusalBody {
  @IsText({ max: LONG }, { example: 'Two others stand still for longer.' })
  reason: string;
}

export class ExpediteDto {
  @IdField() id: string;
  @OneOfField(SIDES, { example: 'REQUESTER', description: 'The side that asked.' }) side: Side;
  @PartField(PersonRefDto, { nullable: true }) askedBy: PersonRefDto | null;
  @InstantField() askedAt: Date;
  @TextField({ example: 'The crane stands still until this is answered.' }) reason: string;
  @OneOfField(PRIORITIES, { nullable: true, example: 'P1' }) priority: Priority | null;
  @OneOfField(EXPEDITE_STATES, { example: 'ASKED' }) state: ExpediteState;
  @PartField(PersonRefDto, { nullable: true, description: 'The lead of the department that asked for the answer.' })
  requesterApprovedBy: PersonRefDto | null;
  @InstantField({ nullable: true }) requesterApprovedAt: Date | null;
  @PartField(PersonRefDto, { nullable: true, description: 'The lead of the department that holds the request.' })
  providerApprovedBy: PersonRefDto | null;
  @InstantField({ nullable: true }) providerApprovedAt: Date | null;
  @PartField(PersonRefDto, { nullable: true }) refusedBy: PersonRefDto | null;
  @TextField({ nullable: true, description: 'The reason of the refusal.' }) refusal: string | null;
  @InstantField({ nullable: true }) settledAt: Date | null;
}

export class RequestExpeditesDto {
  @IdField() requestId: string;
  /** The beginning of the expedite; null without one. */
  @InstantField({ nullable: true }) expeditedAt: Date | null;
  @SchemaField({
    type: 'object',
    properties: Object.fromEntries(
      ['askExpedite', 'approveExpedite', 'refuseExpedite'].map((name) => [name, { type: 'boolean' as const }]),
    ),
    description: 'Your possible acts at this moment.',
  })
  // Written out, since the swagger plugin describes a Record as further members without names.
  abilities: { [Name in 'askExpedite' | 'approveExpedite' | 'refuseExpedite']: boolean };
  /** The one that was asked for first comes first. */
  @ListField(ExpediteDto) expedites: ExpediteDto[];
}
