import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PRIORITIES, type Priority } from '../../catalogue/index.js';
import { IsId, Optional } from '../../platform/http/fields.js';
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
  @IsId()
  requesterDepartmentId: string;

  @IsId()
  providerDepartmentId: string;

  @IsId()
  serviceId: string;

  @ApiPropertyOptional({ enum: PRIORITIES, default: 'P3' })
  @Optional()
  @IsIn(PRIORITIES)
  priority?: Priority;
}

export class CandidateDto implements Candidate {
  @ApiProperty({ enum: CANDIDATE_KINDS, enumName: 'CandidateKind' }) kind: CandidateKind;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) agreementId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) versionId: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) versionNumber: number | null;
  @ApiProperty({ enum: CANDIDATE_VERDICTS, enumName: 'CandidateVerdict', example: 'APPLIES' })
  verdict: CandidateVerdict;
  @ApiProperty({
    example: 'What was agreed on for all services gives way to what was agreed on for Part clarification.',
  })
  words: string;
}

export class ApplicableResponse {
  @ApiProperty({ type: String, format: 'date-time' }) asOf: Date;
  @ApiProperty({ enum: ['AGREEMENT', 'SERVICE_DEFAULT'], example: 'AGREEMENT' }) source: string;
  @ApiProperty({ description: 'The sentence that is pinned to a request sent now.' }) why: string;
  @ApiProperty({ type: AgreedTargetDto, description: 'The target of the priority asked for.' }) target: AgreedTargetDto;
  @ApiProperty({ type: 'integer', example: 28800 }) replyTargetSeconds: number;
  @ApiProperty({
    type: AgreedTermsDto,
    nullable: true,
    description: 'Null: the terms that the service grants everybody.',
  })
  terms: AgreedTerms | null;
  @ApiProperty({
    type: [CandidateDto],
    description: 'Candidates in the order in which they are tried: the first one in force wins.',
  })
  candidates: CandidateDto[];
}

export const presentApplicable = ({ agreed, ...applicable }: Applicable): ApplicableResponse => ({
  ...applicable,
  source: agreed === null ? 'SERVICE_DEFAULT' : 'AGREEMENT',
  terms: agreed?.terms ?? null,
});
