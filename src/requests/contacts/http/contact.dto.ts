import type { Side } from '../../../platform/events/index.js';
import { IsId, IsInstant, IsOneOf, IsText, Optional } from '../../../platform/http/fields.js';
import { IsPerson } from '../../../platform/http/named-fields.js';
import { IdField, InstantField, OneOfField, PartField, TextField } from '../../../platform/http/response-fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import { PersonRefDto } from '../../http/dto/refs.dto.js';
import {
  CONTACT_CHANNELS,
  CONTACT_SUBSTANCES,
  VISIBILITIES,
  type ContactChannel,
  type ContactSubstance,
  type Visibility,
} from '../../request-words.js';

const SUMMARY =
  'Carla asked on the telephone; told her that revision C applies and that the answer follows in writing.';
const SUBSTANCE =
  'The content of the contact for the clock: ANSWERED or ASKED counts as a first response, NONE does not.';

export class ContactBody {
  @IsText({ max: 4000 }, { example: SUMMARY })
  summary: string;

  @IsOneOf(CONTACT_CHANNELS, { enumName: 'ContactChannel', example: 'phone' })
  channel: ContactChannel;

  @Optional()
  @IsOneOf(VISIBILITIES, {
    default: 'SHARED',
    description: 'SHARED is for both sides, INTERNAL for your own department only.',
  })
  visibility?: Visibility;

  @Optional()
  @IsOneOf(CONTACT_SUBSTANCES, { enumName: 'ContactSubstance', default: 'NONE', description: SUBSTANCE })
  substance?: ContactSubstance;

  @Optional()
  @IsPerson({ description: 'The other person, of a department with a part in the request, or invited to it.' })
  partnerId?: string;

  @Optional()
  @IsInstant({ description: 'The instant of the contact, if it was before now: at most 24 hours ago.' })
  occurredAt?: Date;

  @Optional()
  @IsText({ max: 500 }, { example: 'On the shop floor until now.', description: 'Needed with `occurredAt`.' })
  lateReason?: string;

  @Optional()
  @IsId({ description: 'The question that the side that was asked replied to in the contact. Left out: none.' })
  settles?: string;
}

export class ContactDto {
  @IdField() id: string;
  @IdField({ description: 'The message that holds its summary.' }) messageId: string;
  @TextField({ example: SUMMARY }) summary: string;
  @OneOfField(CONTACT_CHANNELS, { enumName: 'ContactChannel' }) channel: ContactChannel;
  @OneOfField(VISIBILITIES, { enumName: 'Visibility' }) visibility: Visibility;
  @OneOfField(CONTACT_SUBSTANCES, { enumName: 'ContactSubstance', description: SUBSTANCE })
  substance: ContactSubstance;
  @PartField(PersonRefDto) recordedBy: PersonRefDto;
  @OneOfField(['REQUESTER', 'PROVIDER'], { nullable: true, description: 'Null for a colleague who was invited.' })
  side: Side | null;
  @IdField() departmentId: string;
  @PartField(PersonRefDto, { nullable: true, description: 'The other person; null when nobody was named.' })
  partner: PersonRefDto | null;
  @InstantField() occurredAt: Date;
  @InstantField() recordedAt: Date;
  @TextField({ nullable: true, description: 'The reason why it was recorded later.' })
  lateReason: string | null;
  @IdField({
    nullable: true,
    example: null,
    description: 'The request it was recorded on, when that was merged into this one.',
  })
  mergedFromId: string | null;
}

export class ContactPage extends PageOf(ContactDto) {}
