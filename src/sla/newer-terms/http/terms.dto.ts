import {
  FlagField,
  IdField,
  IntegerField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import type { Side } from '../../../platform/events/index.js';
import { TermsDto } from '../../clocks/http/clocks.dto.js';

export class NewTermsDto {
  @IdField() proposalId: string;
  @OneOfField(['REQUESTER', 'PROVIDER'], { example: 'PROVIDER', description: 'The side that proposed the terms.' })
  side: Side;
  @IdField({ nullable: true }) agreementVersionId: string | null;
  @TextField({ example: 'Customer Service and Engineering have agreed on it for all services: version 2.' })
  why: string;
  @IntegerField({ nullable: true, example: 7200, description: 'The target of the request’s priority.' })
  firstResponseSeconds: number | null;
  @IntegerField({ example: 28800 }) resolutionSeconds: number;
  @IntegerField({ example: 14400 }) replySeconds: number;
}

export class TermsAbilitiesDto {
  @FlagField({ description: 'Propose the terms that apply now. False where the request has them already.' })
  propose: boolean;
  @FlagField() accept: boolean;
  @FlagField({ description: 'Decline the proposal, or withdraw your own.' }) decline: boolean;
}

/** The terms a request has, and those that one side wants for it instead. */
export class RequestTermsDto {
  @IdField() requestId: string;
  @PartField(TermsDto) terms: TermsDto;
  @PartField(NewTermsDto, { nullable: true }) onTable: NewTermsDto | null;
  @PartField(TermsAbilitiesDto) abilities: TermsAbilitiesDto;
}
