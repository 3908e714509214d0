import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { ConfirmCause } from '../acts/confirm-cause.js';
import { NameCause } from '../acts/name-cause.js';
import { WithdrawCause } from '../acts/withdraw-cause.js';
import { AllocateFailure } from '../queries/allocate-failure.js';
import { ReadFailureCard } from '../queries/read-card.js';
import { AllocationDto, CardQuery, CauseBody, CauseConfirmationBody, FailureCardDto } from './dto/cause.dto.js';
import { presentAllocation, presentCard } from './present-causes.js';

const INVOLVED = { scope: 'orders:write', rule: 'Members of the departments that have a part in the order.' } as const;
const READERS = { scope: 'orders:read', rule: 'People who may see the order.' } as const;

/** Why it happened, and how dear that was. */
@ApiTags('Incidents')
@Controller('incidents/:incident')
export class IncidentCausesController {
  constructor(
    private readonly allocateFailure: AllocateFailure,
    private readonly nameCause: NameCause,
    private readonly confirmCause: ConfirmCause,
    private readonly withdrawCause: WithdrawCause,
    private readonly readCard: ReadFailureCard,
  ) {}

  @Get('allocation')
  @Operation('allocateFailure', {
    summary: 'Read the shares of a failure',
    description:
      'The cost is split by the weights of its causes, and inside each cause between both sides. The parts sum to it.',
    access: READERS,
    responses: { 200: AllocationDto },
  })
  async allocation(@CurrentActor() actor: Actor, @Param('incident') incident: string): Promise<AllocationDto> {
    return presentAllocation(await this.allocateFailure.execute(actor, incident));
  }

  @Put('causes/:request')
  @Operation('nameCause', {
    summary: 'Name a cause of an incident',
    description:
      'A cause counts in the sums of departments once a person of another department confirms it. Naming the same cause again amends it.',
    access: INVOLVED,
    responses: { 200: AllocationDto },
  })
  async name(
    @CurrentActor() actor: Actor,
    @Param('incident') incident: string,
    @Param('request') request: string,
    @Body() { answer, weightBasisPoints, providerBasisPoints = 10_000, words }: CauseBody,
  ): Promise<AllocationDto> {
    const word = { answer, weightBasisPoints: weightBasisPoints ?? null, providerBasisPoints, words };
    await this.nameCause.execute(actor, incident, request, word);
    return this.allocation(actor, incident);
  }

  @Put('causes/:request/confirmation')
  @Operation('confirmCause', {
    summary: 'Confirm a cause',
    description:
      'A person of another department than the one that named the cause confirms the revision they have read.',
    access: INVOLVED,
    responses: { 200: AllocationDto },
  })
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('incident') incident: string,
    @Param('request') request: string,
    @Body() { revision }: CauseConfirmationBody,
  ): Promise<AllocationDto> {
    await this.confirmCause.execute(actor, incident, request, revision);
    return this.allocation(actor, incident);
  }

  @Delete('causes/:request')
  @Operation('withdrawCause', {
    summary: 'Withdraw a cause',
    description:
      'A cause can be withdrawn as long as nobody else has confirmed it. A confirmed weight is amended instead.',
    access: INVOLVED,
    responses: { 204: null },
  })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('incident') incident: string,
    @Param('request') request: string,
  ): Promise<void> {
    return this.withdrawCause.execute(actor, incident, request);
  }

  @Get('card')
  @Operation('readFailureCard', {
    summary: 'Read the cost of a failure, in answers',
    description:
      'The card says how many answers one failure would have paid for, and from which probability of a failure on an answer pays.',
    access: READERS,
    responses: { 200: FailureCardDto },
  })
  async card(
    @CurrentActor() actor: Actor,
    @Param('incident') incident: string,
    @Query() { answerMinutes = 120, hourlyRate = '9500' }: CardQuery,
  ): Promise<FailureCardDto> {
    const effort = { minutes: answerMinutes, hourlyRate: BigInt(hourlyRate) };
    return presentCard(await this.readCard.execute(actor, incident, effort), answerMinutes);
  }
}
