import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { CompareTerms } from '../compare-terms.js';
import { ComparisonQuery, ComparisonResponse } from './comparison.dto.js';

@ApiTags('Agreements')
@Controller()
export class ComparisonsController {
  constructor(private readonly compare: CompareTerms) {}

  @Get('agreements/:id/versions/:number/difference')
  @Access({ scope: 'requests:read', rule: 'Members of the two departments; executives.' })
  @ApiOperation({
    operationId: 'compareAgreementVersions',
    summary: 'Compare two versions',
    description: 'Place by place, as data and in words; unless told, with the version before.',
  })
  @ApiOkResponse({ type: ComparisonResponse })
  versions(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() { from }: ComparisonQuery,
  ): Promise<ComparisonResponse> {
    return this.compare.versions(actor, id, number, from);
  }

  @Get('agreement-negotiations/:id/proposals/:number/difference')
  @Access({ scope: 'requests:read', rule: 'Whoever may read the negotiation.' })
  @ApiOperation({
    operationId: 'compareProposals',
    summary: 'Compare two proposals',
    description: 'Place by place, as data and in words; unless told, with the proposal before.',
  })
  @ApiOkResponse({ type: ComparisonResponse })
  proposals(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() { from }: ComparisonQuery,
  ): Promise<ComparisonResponse> {
    return this.compare.proposals(actor, id, number, from);
  }
}
