import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { CompareTerms } from '../compare-terms.js';
import { TermsComparisonQuery, ComparisonDto } from './comparison.dto.js';

@ApiTags('Agreements')
@Controller()
export class ComparisonsController {
  constructor(private readonly compare: CompareTerms) {}

  @Get('agreements/:id/versions/:number/difference')
  @Operation('compareAgreementVersions', {
    summary: 'Compare two versions',
    description: 'The comparison goes place by place, as data and in words. By default it is with the version before.',
    access: { scope: 'requests:read', rule: 'Members of the two departments; executives.' },
    responses: { 200: ComparisonDto },
  })
  versions(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() { from }: TermsComparisonQuery,
  ): Promise<ComparisonDto> {
    return this.compare.versions(actor, id, number, from);
  }

  @Get('agreement-negotiations/:id/proposals/:number/difference')
  @Operation('compareProposals', {
    summary: 'Compare two proposals',
    description: 'The comparison goes place by place, as data and in words. By default it is with the proposal before.',
    access: { scope: 'requests:read', rule: 'People who may read the negotiation.' },
    responses: { 200: ComparisonDto },
  })
  proposals(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() { from }: TermsComparisonQuery,
  ): Promise<ComparisonDto> {
    return this.compare.proposals(actor, id, number, from);
  }
}
