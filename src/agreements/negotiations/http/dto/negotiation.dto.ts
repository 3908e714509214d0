import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import type { Side, State } from '@lockstep/negotiation';
import { IsId, IsText, Nested, Optional, OptionalOrNull, QueryList } from '../../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../../platform/http/pagination.js';
import type { AgreedTerms } from '../../../terms/agreed-terms.js';
import type { NegotiationAbilities } from '../../../agreements.policy.js';
import { ScopeDto } from '../../../http/dto/agreement.dto.js';
import { AgreedTermsDto, DifferenceDto } from '../../../terms/http/terms.dto.js';

const HASH = '9f2c1a7e0b54d3c8a6f1e2d4b7c09a85e3f6d1b2c4a5e7f80912b3c4d5e6f708';
const SIDES = ['REQUESTER', 'PROVIDER'];
const STATES: State[] = [
  'OPEN',
  'DECLINED',
  'ESCALATED',
  'ACCEPTED',
  'IMPOSED',
  'DEFAULT_POLICY',
  'VERSION_KEPT',
  'WITHDRAWN',
  'CLOSED',
];

/** Backtests are told from above; the document refers to the shape that stands there. */
const backtestOrNull = {
  oneOf: [{ $ref: '#/components/schemas/BacktestSummaryDto' }, { type: 'null' }],
} as never as object;

export class ProposalBody {
  @ApiProperty({ type: AgreedTermsDto })
  @Nested(() => AgreedTermsDto)
  terms: AgreedTermsDto;

  @IsText({ max: 2000 }, { required: false, example: 'The drawing archive answers overnight.' })
  @Optional()
  reason?: string;
}

export class NewNegotiationBody extends ProposalBody {
  @IsId({ example: '01990000-0000-7000-8000-000000000001' })
  requesterDepartmentId: string;

  @IsId({ example: '01990000-0000-7000-8000-000000000002' })
  providerDepartmentId: string;

  @IsId({ required: false, nullable: true, description: 'Left out: all services without an agreement of their own.' })
  @OptionalOrNull()
  serviceId?: string | null;
}

export class AgreementAcceptanceBody {
  @ApiProperty({ example: HASH, description: 'The hash of the terms you have read, from `currentHash`.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'is not a hash of terms' })
  hash: string;
}

export class AgreementDeclineBody {
  @IsText({ max: 2000 }, { example: 'Two of our four engineers are on site until May.' })
  reason: string;

  @IsText({ max: 2000 }, { example: 'The same targets from 1 June on.' })
  alternative: string;
}

export class AgreementWithdrawalBody {
  @IsText({ max: 2000 }, { required: false, example: 'We found a mistake in the targets.' })
  @Optional()
  reason?: string;
}

export class NegotiationItem extends ScopeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) agreementId: string;
  @ApiProperty({ enum: STATES, enumName: 'NegotiationState', example: 'OPEN' }) state: State;
  @ApiProperty({ enum: SIDES, example: 'REQUESTER' }) openedBySide: Side;
  @ApiProperty({
    type: String,
    enum: SIDES,
    nullable: true,
    example: 'PROVIDER',
    description: 'The side that has to reply.',
  })
  turnOf: Side | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The instant at which this state ends by itself.',
  })
  deadline: string | null;
  @ApiProperty({ format: 'date-time' }) openedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt: string | null;
}

export class AgreementProposalDto {
  @ApiProperty({ type: 'integer', example: 1 }) number: number;
  @ApiProperty({ enum: SIDES, example: 'REQUESTER' }) side: Side;
  @ApiProperty({ format: 'uuid' }) authorId: string;
  @ApiProperty({ format: 'date-time' }) madeAt: string;
  @ApiProperty({ type: AgreedTermsDto }) terms: AgreedTerms;
  @ApiProperty({ example: HASH }) hash: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ description: 'Tabled during an escalation.' }) joint: boolean;
  @ApiProperty({
    type: [DifferenceDto],
    description: 'Differences from the proposal before; for the first one, from the version in force at that time.',
  })
  differences: DifferenceDto[];
  @ApiProperty({
    ...backtestOrNull,
    description:
      'The requests of the last 90 days, read again under these terms and under those in force. A backtest begins by itself ' +
      'after the proposal was made: null until then, and without figures until it is completed.',
  })
  backtest: object | null;
}

export class NegotiationStepDto {
  @ApiProperty({ example: 'DECLINE' }) move: string;
  @ApiProperty({ example: 'PROVIDER', description: 'A side, the ARBITER or the CLOCK.' }) party: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) actorId: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ enum: STATES, enumName: 'NegotiationState' }) to: State;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, nullable: true }) alternative: string | null;
}

export class NegotiationAbilitiesDto implements NegotiationAbilities {
  @ApiProperty() counter: boolean;
  @ApiProperty() accept: boolean;
  @ApiProperty() decline: boolean;
  @ApiProperty() withdraw: boolean;
  @ApiProperty() escalate: boolean;
  @ApiProperty({ description: 'Put a joint text to the other lead.' }) table: boolean;
  @ApiProperty({ description: 'Decide it, as an executive.' }) impose: boolean;
}

export class NegotiationResponse extends NegotiationItem {
  @ApiProperty({ example: HASH, description: 'The hash of the latest proposal.' }) currentHash: string;
  @ApiProperty({ type: [AgreementProposalDto] }) proposals: AgreementProposalDto[];
  @ApiProperty({ type: [NegotiationStepDto] }) steps: NegotiationStepDto[];
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The version that the negotiation led to.',
  })
  versionId: string | null;
  @ApiProperty({ format: 'date-time', description: 'The moment of `abilities`.' }) asOf: string;
  @ApiProperty({ type: NegotiationAbilitiesDto }) abilities: NegotiationAbilitiesDto;
}

export const NegotiationPage = PageOf(NegotiationItem);

export class NegotiationsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATES, enumName: 'NegotiationState', isArray: true })
  @QueryList()
  @Optional()
  @IsIn(STATES, { each: true })
  state?: State[];

  @IsId({ required: false })
  @Optional()
  agreementId?: string;
}
