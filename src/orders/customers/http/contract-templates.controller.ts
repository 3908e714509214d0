import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../../platform/http/etag.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation, versioned } from '../../../platform/http/operation.js';
import { Listing } from '../../../platform/http/listing.js';
import type { Page } from '../../../platform/http/pagination.js';
import { mayChangeOrder } from '../../orders.policy.js';
import { AddContractTemplate } from '../acts/add-contract-template.js';
import { ChangeContractTemplate } from '../acts/change-contract-template.js';
import { ContractTemplates, type ContractTemplateView } from '../contract-templates.js';
import { ListContractTemplates } from '../queries/list-contract-templates.js';
import {
  ContractTemplateBody,
  ContractTemplateDto,
  ContractTemplateListQuery,
  ContractTemplatePage,
  NewContractTemplateBody,
  toTemplate,
} from './contract-template.dto.js';
import { presentDefaultTerms } from './default-terms.dto.js';

const WRITERS = { scope: 'orders:write', rule: 'A lead of the department that owns the contract template.' } as const;
const READERS = 'People of the department that owns the template, people who see an order under it, and executives.';

@ApiTags('Customers')
@Controller('contract-templates')
export class ContractTemplatesController {
  constructor(
    private readonly templates: ContractTemplates,
    private readonly listTemplates: ListContractTemplates,
    private readonly addTemplate: AddContractTemplate,
    private readonly changeTemplate: ChangeContractTemplate,
  ) {}

  @Get()
  @Operation('listContractTemplates', {
    summary: 'Find contract templates',
    description: 'The list has the customers you may see, the oldest first.',
    access: { scope: 'orders:read', rule: READERS },
    responses: { 200: ContractTemplatePage },
  })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ContractTemplateListQuery,
  ): Promise<Page<ContractTemplateDto>> {
    const { limit, cursor, ...filter } = query;
    const listing = Listing.byKey({ contractTemplates: filter }, { limit, cursor }, 'uuid');
    const rows = await this.listTemplates.execute(actor, filter, listing.after, listing.most);
    return listing.page(rows, (row) => row.id, present(actor));
  }

  @Post()
  @Operation('addContractTemplate', {
    summary: 'Add a contract template',
    description:
      'A template states at least one of these: the cost of delay, the policy when an answer is missing, the cost of a failure.',
    access: WRITERS,
    responses: { 201: versioned(ContractTemplateDto) },
  })
  async add(
    @CurrentActor() actor: Actor,
    @Body() body: NewContractTemplateBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContractTemplateDto> {
    const { ownerDepartmentId, code } = body;
    const details = { ...toTemplate(body), ownerDepartmentId, code };
    return withETag(reply, present(actor)(await this.addTemplate.execute(actor, details)));
  }

  @Get(':template')
  @Operation('readContractTemplate', {
    summary: 'Read a contract template',
    description: 'The answer has the terms that orders under the template fall back to.',
    access: { scope: 'orders:read', rule: READERS },
    responses: { 200: versioned(ContractTemplateDto) },
  })
  async read(
    @CurrentActor() actor: Actor,
    @Param('template', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContractTemplateDto> {
    return withETag(reply, present(actor)(await this.templates.visibleTo(actor, id)));
  }

  @Put(':template')
  @Operation('changeContractTemplate', {
    summary: 'Change a contract template',
    description: 'Everything but code and currency is replaced. Existing orders under the template keep their terms.',
    access: WRITERS,
    responses: { 200: versioned(ContractTemplateDto) },
  })
  @NeedsIfMatch()
  async change(
    @CurrentActor() actor: Actor,
    @Param('template', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ContractTemplateBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContractTemplateDto> {
    return withETag(reply, present(actor)(await this.changeTemplate.execute(actor, id, version, toTemplate(body))));
  }
}

const present =
  (actor: Actor) =>
  (template: ContractTemplateView): ContractTemplateDto => ({
    id: template.id,
    ownerDepartmentId: template.ownerDepartmentId,
    code: template.code,
    name: template.name,
    currency: template.currency,
    ...presentDefaultTerms(template, template.currency),
    version: template.version,
    abilities: { change: mayChangeOrder(actor, template.ownerDepartmentId) },
  });
