import { PRIORITIES, type Priority } from '../../catalogue/index.js';
import { IsOneOf, Optional } from '../../platform/http/fields.js';
import { IsDepartment, IsService } from '../../platform/http/named-fields.js';
import {
  IdField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  PartField,
  TextField,
} from '../../platform/http/response-fields.js';
import type { AgreedTerms } from '../terms/agreed-terms.js';
import {
  CANDIDATE_KINDS,
  CANDIDATE_VERDICTS,
  type Candidate,
  type CandidateKind,
  type CandidateVerdict,
} from './applicable.js';
import type { Applicable } from './find-applicable.js';
import { AgreedTargetDto, AgreedTermsDto } from '../terms/http/terms.dto.js';

export class ApplicableQuery {
  @IsDepartment()
  requesterDepartmentId: string;

  @IsDepartment()
  providerDepartmentId: string;

  @IsService({}, 'providerDepartmentId')
  serviceId: string;

  @Optional()
  @IsOneOf(PRIORITIES, { default: 'P3' })
  priority?: Priority;
}

export class CandidateDto implements Candidate {
  @OneOfField(CANDIDATE_KINDS, { enumName: 'CandidateKind' }) kind: CandidateKind;
  @IdField({ nullable: true }) agreementId: string | null;
  @IdField({ nullable: true }) versionId: string | null;
  @IntegerField({ nullable: true }) versionNumber: number | null;
  @OneOfField(CANDIDATE_VERDICTS, { enumName: 'CandidateVerdict', example: 'APPLIES' })
  verdict: CandidateVerdict;
  @TextField({ example: 'What was agreed on for all services gives way to what was agreed on for Part clarification.' })
  words: string;
}

export class ApplicableDto {
  @InstantField() asOf: Date;
  @OneOfField(['AGREEMENT', 'SERVICE_DEFAULT'], { example: 'AGREEMENT' }) source: string;
  @TextField({ description: 'The sentence that is pinned to a request sent now.' }) why: string;
  @PartField(AgreedTargetDto, { description: 'The target of the priority asked for.' }) target: AgreedTargetDto;
  @IntegerField({ example: 28800 }) replyTargetSeconds: number;
  @PartField(AgreedTermsDto, { nullable: true, description: 'Null: the terms that the service grants everybody.' })
  terms: AgreedTerms | null;
  @ListField(CandidateDto, {
    description: 'Candidates in the order in which they are tried: the first one in force wins.',
  })
  candidates: CandidateDto[];
}

export const presentApplicable = ({ agreed, ...applicable }: Applicable): ApplicableDto => ({
  ...applicable,
  source: agreed === null ? 'SERVICE_DEFAULT' : 'AGREEMENT',
  terms: agreed?.terms ?? null,
});
