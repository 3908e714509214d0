import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { RetermRequest } from '../reterm-request.js';
import { ShowTerms } from './show-terms.js';
import { RequestTermsDto } from './terms.dto.js';

const OWN_EYES = { scope: 'requests:read', rule: 'People who may see the request.' } as const;
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
  @Operation('getRequestTerms', {
    summary: 'Read the terms of a request',
    description:
      'The list has the terms the request was sent under, later ones, and the ones that one side proposes instead.',
    access: OWN_EYES,
    responses: { 200: RequestTermsDto },
  })
  get(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestTermsDto> {
    return this.show.to(actor, request);
  }

  @Post('proposals')
  @Operation('proposeNewTerms', {
    summary: 'Propose newer terms',
    description: 'This is for a request that was sent under older terms. Nothing changes until the other side accepts.',
    access: EITHER_SIDE,
    responses: { 201: RequestTermsDto },
  })
  async propose(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestTermsDto> {
    await this.reterm.propose(actor, request);
    return this.show.to(actor, request);
  }

  @Post('proposals/:proposal/acceptance')
  @Operation('acceptNewTerms', {
    summary: 'Accept newer terms',
    description: 'A shorter target counts from now on, a longer one from the start. Nobody becomes late by it.',
    access: EITHER_SIDE,
    responses: { 201: RequestTermsDto },
  })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('proposal', IdPipe) proposal: string,
  ): Promise<RequestTermsDto> {
    await this.reterm.accept(actor, request, proposal);
    return this.show.to(actor, request);
  }

  @Post('proposals/:proposal/decline')
  @Operation('declineNewTerms', {
    summary: 'Decline or withdraw newer terms',
    description: 'The other side declines the terms, or the side that proposed them withdraws them.',
    access: EITHER_SIDE,
    responses: { 201: RequestTermsDto },
  })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('proposal', IdPipe) proposal: string,
  ): Promise<RequestTermsDto> {
    await this.reterm.decline(actor, request, proposal);
    return this.show.to(actor, request);
  }
}
