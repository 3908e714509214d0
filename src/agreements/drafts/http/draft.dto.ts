import { OmitType, PickType } from '@nestjs/swagger';
import { IdField, InstantField, IntegerField, PartField } from '../../../platform/http/response-fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import type { AgreedTerms } from '../../terms/agreed-terms.js';
import { ScopeDto } from '../../http/dto/agreement.dto.js';
import { NewNegotiationBody, ProposalBody } from '../../negotiations/http/dto/negotiation.dto.js';
import { AgreedTermsDto } from '../../terms/http/terms.dto.js';
import type { AgreementDraft } from '../draft.entity.js';

export class NewDraftBody extends OmitType(NewNegotiationBody, ['reason']) {}

export class DraftBody extends PickType(ProposalBody, ['terms']) {}

export class DraftProposalBody extends PickType(ProposalBody, ['reason']) {}

export class DraftDto extends ScopeDto {
  @IdField() id: string;
  @IdField({ description: 'The side that writes the draft.' }) departmentId: string;
  @PartField(AgreedTermsDto) terms: AgreedTerms;
  @IdField() authorId: string;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
  @IntegerField({ example: 1, description: 'The number of the edit; it is also the ETag.' })
  version: number;
}

export const DraftPage = PageOf(DraftDto);

export const presentDraft = ({ createdAt, updatedAt, ...draft }: AgreementDraft): DraftDto => ({
  ...draft,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
