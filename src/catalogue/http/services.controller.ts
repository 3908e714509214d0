import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor, signedIn } from '../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../platform/http/etag.js';
import { ServiceInPath, ServicePipe } from '../../platform/names/index.js';
import { Operation, versioned } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/pagination.js';
import { ChangeService } from '../acts/change-service.js';
import { OfferService } from '../acts/offer-service.js';
import { abilitiesOf } from '../catalogue.policy.js';
import { ListServices } from '../queries/list-services.js';
import type { ServiceView } from '../service-view.js';
import { Services } from '../services.js';
import {
  NewServiceBody,
  ServiceBody,
  ServiceItemDto,
  ServicePage,
  ServiceDto,
  ServicesQuery,
  toServiceDetails,
} from './dto/service.dto.js';

const WRITERS = 'A lead of the department that offers it, or an administrator.';

@ApiTags('Catalogue')
@Controller()
export class ServicesController {
  constructor(
    private readonly services: Services,
    private readonly listServices: ListServices,
    private readonly offerService: OfferService,
    private readonly changeService: ChangeService,
  ) {}

  @Get('services')
  @Operation('listServices', {
    summary: 'List services',
    description: 'The list is in the order of the codes.',
    access: signedIn('requests:read'),
    responses: { 200: ServicePage },
  })
  async list(@Query() { limit, cursor, ...filter }: ServicesQuery): Promise<Page<ServiceItemDto>> {
    const { data, page } = await this.listServices.execute(filter, { limit, cursor });
    return { data: data.map((service) => ServiceItemDto.of(service)), page };
  }

  @Post('departments/:id/services')
  @Operation('offerService', {
    summary: 'Offer a service',
    description:
      'The service joins the list that the department can be asked for. The department is named by id or code.',
    access: { scope: 'requests:write', rule: WRITERS },
    responses: { 201: versioned(ServiceDto) },
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  async offer(
    @CurrentActor() actor: Actor,
    @Param('id') department: string,
    @Body() { code, ...body }: NewServiceBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceDto> {
    const service = await this.offerService.execute(actor, department, code, toServiceDetails(body));
    return withETag(reply, present(actor, service));
  }

  @Get('services/:id')
  @ServiceInPath('id')
  @Operation('getService', {
    summary: 'Read a service',
    description: 'The answer has the intake form, and the targets where no agreement is in force.',
    access: signedIn('requests:read'),
    responses: { 200: versioned(ServiceDto) },
  })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ServicePipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceDto> {
    return withETag(reply, present(actor, await this.services.byId(id)));
  }

  @Put('services/:id')
  @ServiceInPath('id')
  @Operation('changeService', {
    summary: 'Change a service',
    description: 'Everything but the code is replaced. Requests that were sent keep the targets they were promised.',
    access: { scope: 'requests:write', rule: WRITERS },
    responses: { 200: versioned(ServiceDto) },
  })
  @NeedsIfMatch()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ServicePipe) id: string,
    @IfMatch() version: number,
    @Body() body: ServiceBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceDto> {
    return withETag(
      reply,
      present(actor, await this.changeService.execute(actor, id, version, toServiceDetails(body))),
    );
  }
}

const present = (actor: Actor, service: ServiceView): ServiceDto => ({
  ...ServiceItemDto.of(service),
  abilities: abilitiesOf(actor, service),
});
