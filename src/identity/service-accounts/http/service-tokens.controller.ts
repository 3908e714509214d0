import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdminInPerson, AdminOnly, CurrentActor, type Actor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { NotIdempotent } from '../../../platform/http/idempotency.interceptor.js';
import { CreateServiceToken } from '../acts/create-service-token.js';
import { RevokeServiceToken } from '../acts/revoke-service-token.js';
import { RotateServiceToken } from '../acts/rotate-service-token.js';
import { ListServiceTokens } from '../queries/list-service-tokens.js';
import {
  NewServiceTokenBody,
  NewServiceTokenResponse,
  RotatedServiceTokenResponse,
  ServiceTokenResponse,
  ServiceTokenRotationBody,
  ServiceTokensResponse,
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
  @AdminOnly()
  @ApiOperation({
    operationId: 'listServiceTokens',
    summary: 'List the tokens of a service account',
    description: 'With when each was used last, without their secrets.',
  })
  @ApiOkResponse({ type: ServiceTokensResponse })
  async list(@Param('id', IdPipe) id: string): Promise<ServiceTokensResponse> {
    return { data: (await this.listTokens.execute(id)).map((token) => ServiceTokenResponse.of(token)) };
  }

  @Post()
  @AdminInPerson()
  @NotIdempotent()
  @ApiOperation({
    operationId: 'createServiceToken',
    summary: 'Make a token for a service account',
    description: 'The secret is shown this once. An account may have several at a time.',
  })
  @ApiCreatedResponse({ type: NewServiceTokenResponse })
  async create(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewServiceTokenBody,
  ): Promise<NewServiceTokenResponse> {
    return NewServiceTokenResponse.of(await this.createToken.execute(actor, id, body));
  }

  @Post(':tokenId/rotations')
  @AdminInPerson()
  @NotIdempotent()
  @ApiOperation({
    operationId: 'rotateServiceToken',
    summary: 'Replace a token of a service account',
    description: 'Both work until the overlap ends. The secret of the new one is shown this once.',
  })
  @ApiCreatedResponse({ type: RotatedServiceTokenResponse })
  async rotate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('tokenId', IdPipe) tokenId: string,
    @Body() body: ServiceTokenRotationBody,
  ): Promise<RotatedServiceTokenResponse> {
    return RotatedServiceTokenResponse.ofRotated(await this.rotateToken.execute(actor, id, tokenId, body));
  }

  @Delete(':tokenId')
  @AdminOnly()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'revokeServiceToken',
    summary: 'Revoke a token of a service account',
    description: 'It stops working with the next call; the others go on.',
  })
  @ApiNoContentResponse()
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('tokenId', IdPipe) tokenId: string,
  ): Promise<void> {
    return this.revokeToken.execute(actor, id, tokenId);
  }
}
