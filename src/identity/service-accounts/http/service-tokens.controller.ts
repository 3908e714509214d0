import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, admins, adminsInPerson, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { NotIdempotent } from '../../../platform/http/idempotency.interceptor.js';
import { Operation } from '../../../platform/http/operation.js';
import { CreateServiceToken } from '../acts/create-service-token.js';
import { RevokeServiceToken } from '../acts/revoke-service-token.js';
import { RotateServiceToken } from '../acts/rotate-service-token.js';
import { ListServiceTokens } from '../queries/list-service-tokens.js';
import {
  NewServiceTokenBody,
  NewServiceTokenDto,
  RotatedServiceTokenDto,
  ServiceTokenDto,
  ServiceTokenRotationBody,
} from './dto/service-token.dto.js';

@ApiTags('Service accounts')
@Controller('service-accounts/:id/tokens')
export class ServiceTokensController {
  constructor(
    private readonly listTokens: ListServiceTokens,
    private readonly createToken: CreateServiceToken,
    private readonly rotateToken: RotateServiceToken,
    private readonly revokeToken: RevokeServiceToken,
  ) {}

  @Get()
  @Operation('listServiceTokens', {
    summary: 'List the tokens of a service account',
    description: 'The list says when each token was last used. It shows no secrets.',
    access: admins(),
    responses: { 200: [ServiceTokenDto] },
  })
  async list(@Param('id', IdPipe) id: string): Promise<ServiceTokenDto[]> {
    return (await this.listTokens.execute(id)).map((token) => ServiceTokenDto.of(token));
  }

  @Post()
  @Operation('createServiceToken', {
    summary: 'Make a token for a service account',
    description: 'The secret is shown this once. An account may have several tokens at a time.',
    access: adminsInPerson(),
    responses: { 201: NewServiceTokenDto },
  })
  @NotIdempotent()
  async create(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewServiceTokenBody,
  ): Promise<NewServiceTokenDto> {
    return NewServiceTokenDto.of(await this.createToken.execute(actor, id, body));
  }

  @Post(':tokenId/rotations')
  @Operation('rotateServiceToken', {
    summary: 'Replace a token of a service account',
    description: 'Both tokens work until the overlap ends. The secret of the new token is shown this once.',
    access: adminsInPerson(),
    responses: { 201: RotatedServiceTokenDto },
  })
  @NotIdempotent()
  async rotate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('tokenId', IdPipe) tokenId: string,
    @Body() body: ServiceTokenRotationBody,
  ): Promise<RotatedServiceTokenDto> {
    return RotatedServiceTokenDto.ofRotated(await this.rotateToken.execute(actor, id, tokenId, body));
  }

  @Delete(':tokenId')
  @Operation('revokeServiceToken', {
    summary: 'Revoke a token of a service account',
    description: 'The token stops working with the next call. The other tokens go on.',
    access: admins(),
    responses: { 204: null },
  })
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('tokenId', IdPipe) tokenId: string,
  ): Promise<void> {
    return this.revokeToken.execute(actor, id, tokenId);
  }
}
