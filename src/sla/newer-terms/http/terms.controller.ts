import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { RetermRequest } from '../reterm-request.js';
import { ShowTerms } from './show-terms.js';
import { RequestTermsDto } from './terms.dto.js';

const OWN_EYES = { scope: 'requests:read', rule: 'Whoever may see the request.' } as const;
const EITHER_SIDE = { scope: 'requests:write', rule: 'Members of both sides, each for their own.' } as const;

/** Newer terms for a request that is under way, when both sides want them. */
@ApiTags('Clocks')
@Controller('requests/:request/terms')
export class TermsController {
  constructor(
    private readonly reterm: RetermRequest,
    private readonly show: ShowTerms,
  ) {}

  @Get()
  @Access(OWN_EYES)
  @ApiOperation({
    operationId: 'getRequestTerms',
    summary: 'Read the terms of a request',
    description: 'Those it was sent under or was given since, and those that one side wants instead.',
  })
  @ApiOkResponse({ type: RequestTermsDto })
  get(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestTermsDto> {
    return this.show.to(actor, request);
  }

  @Post('proposals')
  @Access(EITHER_SIDE)
  @ApiOperation({
    operationId: 'proposeNewTerms',
    summary: 'Propose the terms that apply now',
    description: 'For a request that was sent under older ones. Nothing changes until the other side accepts.',
  })
  @ApiCreatedResponse({ type: RequestTermsDto })
  async propose(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestTermsDto> {
    await this.reterm.propose(actor, request);
    return this.show.to(actor, request);
  }

  @Post('proposals/:proposal/acceptance')
  @Access(EITHER_SIDE)
  @ApiOperation({
    operationId: 'acceptNewTerms',
    summary: 'Accept newer terms',
    description: 'A shorter target counts from now on, a longer one from the start; nobody becomes late by it.',
  })
  @ApiCreatedResponse({ type: RequestTermsDto })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('proposal', IdPipe) proposal: string,
  ): Promise<RequestTermsDto> {
    await this.reterm.accept(actor, request, proposal);
    return this.show.to(actor, request);
  }

  @Post('proposals/:proposal/decline')
  @Access(EITHER_SIDE)
  @ApiOperation({
    operationId: 'declineNewTerms',
    summary: 'Take newer terms off the table',
    description: 'The other side declines them, or who proposed them takes them back.',
  })
  @ApiCreatedResponse({ type: RequestTermsDto })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('proposal', IdPipe) proposal: string,
  ): Promise<RequestTermsDto> {
    await this.reterm.decline(actor, request, proposal);
    return this.show.to(actor, request);
  }
}
