import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { CompareTerms } from '../compare-terms.js';
import { ComparisonQuery, ComparisonResponse } from './comparison.dto.js';

@ApiTags('Agreements')
@Controller()
export class ComparisonsController {
  constructor(private readonly compare: CompareTerms) {}

  @Get('agreements/:id/versions/:number/difference')
  @Operation('compareAgreementVersions', {
    summary: 'Compare two versions',
    description: 'Place by place, as data and in words; unless told, with the version before.',
    access: { scope: 'requests:read', rule: 'Members of the two departments; executives.' },
    responses: { 200: ComparisonResponse },
  })
  versions(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() { from }: ComparisonQuery,
  ): Promise<ComparisonResponse> {
    return this.compare.versions(actor, id, number, from);
  }

  @Get('agreement-negotiations/:id/proposals/:number/difference')
  @Operation('compareProposals', {
    summary: 'Compare two proposals',
    description: 'Place by place, as data and in words; unless told, with the proposal before.',
    access: { scope: 'requests:read', rule: 'Whoever may read the negotiation.' },
    responses: { 200: ComparisonResponse },
  })
  proposals(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() { from }: ComparisonQuery,
  ): Promise<ComparisonResponse> {
    return this.compare.proposals(actor, id, number, from);
  }
}
