import type { NegotiatingSide, NegotiationState } from '@lockstep/negotiation';
import { IsId, IsShapedLike, IsText, Nested, Optional, OptionalOrNull } from '../../../../platform/http/fields.js';
import { QueryList } from '../../../../platform/http/list-fields.js';
import { IsDepartment, IsService } from '../../../../platform/http/named-fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  PartField,
  SchemaField,
  TextField,
} from '../../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../../platform/http/pagination.js';
import type { AgreedTerms } from '../../../terms/agreed-terms.js';
import type { NegotiationAbilities } from '../../../agreements.policy.js';
import { ScopeDto } from '../../../http/dto/agreement.dto.js';
import { AgreedTermsDto, DifferenceDto } from '../../../terms/http/terms.dto.js';

const HASH = '9f2c1a7e0b54d3c8a6f1e2d4b7c09a85e3f6d1b2c4a5e7f80912b3c4d5e6f708';
const SIDES = ['REQUESTER', 'PROVIDER'];
const STATES: NegotiationState[] = [
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
  @Nested(() => AgreedTermsDto)
  terms: AgreedTermsDto;

  @Optional()
  @IsText({ max: 2000 }, { example: 'The drawing archive answers overnight.' })
  reason?: string;
}

export class NewNegotiationBody extends ProposalBody {
  @IsDepartment()
  requesterDepartmentId: string;

  @IsDepartment()
  providerDepartmentId: string;

  @OptionalOrNull()
  @IsService({ description: 'Left out: all services without an agreement of their own.' }, 'providerDepartmentId')
  serviceId?: string | null;
}

export class AgreementAcceptanceBody {
  @IsShapedLike(/^[0-9a-f]{64}$/, 'is not a hash of terms', {
    example: HASH,
    description: 'The hash of the terms you have read, from `currentHash`.',
  })
  hash: string;
}

export class AgreementDeclineBody {
  @IsText({ max: 2000 }, { example: 'Two of our four engineers are on site until May.' })
  reason: string;

  @IsText({ max: 2000 }, { example: 'The same targets from 1 June on.' })
  alternative: string;
}

export class AgreementWithdrawalBody {
  @Optional()
  @IsText({ max: 2000 }, { example: 'We found a mistake in the targets.' })
  reason?: string;
}

export class NegotiationItemDto extends ScopeDto {
  @IdField() id: string;
  @IdField() agreementId: string;
  @OneOfField(STATES, { enumName: 'NegotiationState', example: 'OPEN' }) state: NegotiationState;
  @OneOfField(SIDES, { example: 'REQUESTER' }) openedBySide: NegotiatingSide;
  @OneOfField(SIDES, { nullable: true, example: 'PROVIDER', description: 'The side that has to reply.' })
  turnOf: NegotiatingSide | null;
  @InstantField({ nullable: true, description: 'The instant at which this state ends by itself.' })
  deadline: string | null;
  @InstantField() openedAt: string;
  @InstantField({ nullable: true }) closedAt: string | null;
}

export class AgreementProposalDto {
  @IntegerField({ example: 1 }) number: number;
  @OneOfField(SIDES, { example: 'REQUESTER' }) side: NegotiatingSide;
  @IdField() authorId: string;
  @InstantField() madeAt: string;
  @PartField(AgreedTermsDto) terms: AgreedTerms;
  @TextField({ example: HASH }) hash: string;
  @TextField({ nullable: true }) reason: string | null;
  @FlagField({ description: 'Tabled during an escalation.' }) joint: boolean;
  @ListField(DifferenceDto, {
    description: 'Differences from the proposal before; for the first one, from the version in force at that time.',
  })
  differences: DifferenceDto[];
  @SchemaField({
    ...backtestOrNull,
    description:
      'The requests of the last 90 days, read again under these terms and under those in force. A backtest begins by itself ' +
      'after the proposal was made: null until then, and without figures until it is completed.',
  })
  backtest: object | null;
}

export class NegotiationStepDto {
  @TextField({ example: 'DECLINE' }) move: string;
  @TextField({ example: 'PROVIDER', description: 'A side, the ARBITER or the CLOCK.' }) party: string;
  @IdField({ nullable: true }) actorId: string | null;
  @InstantField() at: string;
  @OneOfField(STATES, { enumName: 'NegotiationState' }) to: NegotiationState;
  @TextField({ nullable: true }) reason: string | null;
  @TextField({ nullable: true }) alternative: string | null;
}

export class NegotiationAbilitiesDto implements NegotiationAbilities {
  @FlagField() counter: boolean;
  @FlagField() accept: boolean;
  @FlagField() decline: boolean;
  @FlagField() withdraw: boolean;
  @FlagField() escalate: boolean;
  @FlagField({ description: 'Put a joint text to the other lead.' }) table: boolean;
  @FlagField({ description: 'Decide it, as an executive.' }) impose: boolean;
}

export class NegotiationDto extends NegotiationItemDto {
  @TextField({ example: HASH, description: 'The hash of the latest proposal.' }) currentHash: string;
  @ListField(AgreementProposalDto) proposals: AgreementProposalDto[];
  @ListField(NegotiationStepDto) steps: NegotiationStepDto[];
  @IdField({ nullable: true, description: 'The version that the negotiation led to.' })
  versionId: string | null;
  @InstantField({ description: 'The moment of `abilities`.' }) asOf: string;
  @PartField(NegotiationAbilitiesDto) abilities: NegotiationAbilitiesDto;
}

export const NegotiationPage = PageOf(NegotiationItemDto);

export class NegotiationsQuery extends PageQuery {
  @Optional()
  @QueryList(STATES, { enumName: 'NegotiationState' })
  state?: NegotiationState[];

  @Optional()
  @IsId()
  agreementId?: string;
}
