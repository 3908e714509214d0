import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, admins, CurrentActor } from '../../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../../platform/http/etag.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation, versioned } from '../../../platform/http/operation.js';
import type { Page } from '../../../platform/http/pagination.js';
import { ChangeServiceAccount } from '../acts/change-service-account.js';
import { CreateServiceAccount } from '../acts/create-service-account.js';
import { RestartServiceAccount } from '../acts/restart-service-account.js';
import { StopServiceAccount } from '../acts/stop-service-account.js';
import { ListServiceAccounts } from '../queries/list-service-accounts.js';
import { ServiceAccountStore } from '../service-account-store.js';
import {
  NewServiceAccountBody,
  ServiceAccountPage,
  ServiceAccountPatch,
  ServiceAccountDto,
  ServiceAccountsQuery,
} from './dto/service-account.dto.js';

@ApiTags('Service accounts')
@Controller('service-accounts')
export class ServiceAccountsController {
  constructor(
    private readonly accounts: ServiceAccountStore,
    private readonly listAccounts: ListServiceAccounts,
    private readonly createAccount: CreateServiceAccount,
    private readonly changeAccount: ChangeServiceAccount,
    private readonly stopAccount: StopServiceAccount,
    private readonly restartAccount: RestartServiceAccount,
  ) {}

  @Get()
  @Operation('listServiceAccounts', {
    summary: 'List service accounts',
    description: 'The list is in the order in which the accounts were made.',
    access: admins(),
    responses: { 200: ServiceAccountPage },
  })
  async list(@Query() { limit, cursor, ...filter }: ServiceAccountsQuery): Promise<Page<ServiceAccountDto>> {
    const { data, page } = await this.listAccounts.execute(filter, { limit, cursor });
    return { data: data.map((account) => ServiceAccountDto.of(account)), page };
  }

  @Post()
  @Operation('createServiceAccount', {
    summary: 'Create a service account',
    description:
      'A program gets an account of its own, so that history names the program and no person lends their rights. With `orders:write` it confirms the orders of its department as their source.',
    access: admins(),
    responses: { 201: versioned(ServiceAccountDto) },
  })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: NewServiceAccountBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceAccountDto> {
    return withETag(reply, ServiceAccountDto.of(await this.createAccount.execute(actor, body)));
  }

  @Get(':id')
  @Operation('getServiceAccount', {
    summary: 'Read a service account',
    description:
      'The answer says which person answers for the account, for which department it acts and what it may do.',
    access: admins(),
    responses: { 200: versioned(ServiceAccountDto) },
  })
  async get(
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceAccountDto> {
    return withETag(reply, ServiceAccountDto.of(await this.accounts.find(id)));
  }

  @Patch(':id')
  @Operation('changeServiceAccount', {
    summary: 'Change a service account',
    description: 'Name, owner and scopes can change. Changed scopes apply to tokens in use from the next call on.',
    access: admins(),
    responses: { 200: versioned(ServiceAccountDto) },
  })
  @NeedsIfMatch()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() patch: ServiceAccountPatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceAccountDto> {
    return withETag(reply, ServiceAccountDto.of(await this.changeAccount.execute(actor, id, version, patch)));
  }

  @Put(':id/deactivation')
  @Operation('stopServiceAccount', {
    summary: 'Stop a service account',
    description:
      'Its tokens are revoked at once. An account stops by itself when its owner leaves and nobody takes over.',
    access: admins(),
    responses: { 200: ServiceAccountDto },
  })
  async stop(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ServiceAccountDto> {
    return ServiceAccountDto.of(await this.stopAccount.execute(actor, id));
  }

  @Delete(':id/deactivation')
  @Operation('restartServiceAccount', {
    summary: 'Restart a service account',
    description: 'The owner has to be active. Old tokens stay revoked.',
    access: admins(),
    responses: { 200: ServiceAccountDto },
  })
  async restart(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ServiceAccountDto> {
    return ServiceAccountDto.of(await this.restartAccount.execute(actor, id));
  }
}
