import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { IdPipe } from '../../platform/http/fields.js';
import { Operation } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page } from '../../platform/http/pagination.js';
import { FindApplicable } from '../applicable-terms/find-applicable.js';
import { ListAgreements } from '../queries/list-agreements.js';
import { AgreementItemDto, AgreementPage, AgreementDto, AgreementsQuery } from './dto/agreement.dto.js';
import { ApplicableQuery, ApplicableDto, presentApplicable } from '../applicable-terms/applicable.dto.js';
import { presentAgreementItem } from './present-agreement.js';
import { ShowAgreement } from './show-agreement.js';

const READERS = 'Members of the two departments; executives.';

@ApiTags('Agreements')
@Controller('agreements')
export class AgreementsController {
  constructor(
    private readonly listAgreements: ListAgreements,
    private readonly findApplicable: FindApplicable,
    private readonly show: ShowAgreement,
  ) {}

  @Get()
  @Operation('listAgreements', {
    summary: 'List agreements',
    description:
      'The list has the agreements of your departments with the version in force now. The latest begun comes first.',
    access: { scope: 'requests:read', rule: READERS },
    responses: { 200: AgreementPage },
  })
  async list(@CurrentActor() actor: Actor, @Query() query: AgreementsQuery): Promise<Page<AgreementItemDto>> {
    const { limit, cursor, ...filter } = query;
    const listing = Listing.byKey(['agreements', filter], { limit, cursor }, 'uuid');
    const rows = await this.listAgreements.execute(actor, filter, listing.after, listing.most);
    return listing.page(rows, (row) => row.id, presentAgreementItem);
  }

  @Get('applicable')
  @Operation('findApplicableTerms', {
    summary: 'Find the terms that apply',
    description:
      'The search looks for the terms of a request sent now: first an agreement for the service itself, then one for all services, then the terms that the service grants everybody. Each candidate says why it applies or does not.',
    access: { scope: 'requests:read', rule: READERS },
    responses: { 200: ApplicableDto },
  })
  async applicable(
    @CurrentActor() actor: Actor,
    @Query() { priority = 'P3', ...scope }: ApplicableQuery,
  ): Promise<ApplicableDto> {
    return presentApplicable(await this.findApplicable.execute(actor, { ...scope, priority }));
  }

  @Get(':id')
  @Operation('getAgreement', {
    summary: 'Read an agreement',
    description:
      'The answer has every version, its differences from the version before, and the steps that are planned.',
    access: { scope: 'requests:read', rule: READERS },
    responses: { 200: AgreementDto },
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AgreementDto> {
    return this.show.to(actor, id);
  }
}
