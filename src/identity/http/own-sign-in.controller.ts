import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, InPerson, type Actor } from '../../platform/auth/index.js';
import { IdPipe } from '../../platform/http/fields.js';
import { NotIdempotent } from '../../platform/http/idempotency.interceptor.js';
import { LimitedLikeSignIn } from '../../platform/http/rate-limit.guard.js';
import { ChangePassword } from '../acts/change-password.js';
import { CreatePersonalToken } from '../acts/create-personal-token.js';
import { RevokePersonalToken } from '../acts/revoke-personal-token.js';
import { ListPersonalTokens } from '../queries/list-personal-tokens.js';
import {
  NewPersonalTokenBody,
  NewPersonalTokenResponse,
  PersonalTokenResponse,
  PersonalTokensResponse,
} from './dto/personal-token.dto.js';
import { PasswordChangeBody } from './dto/session.dto.js';

@ApiTags('Sign-in')
@Controller('me')
@InPerson()
export class OwnSignInController {
  constructor(
    private readonly changePassword: ChangePassword,
    private readonly listTokens: ListPersonalTokens,
    private readonly createToken: CreatePersonalToken,
    private readonly revokeToken: RevokePersonalToken,
  ) {}

  @Put('password')
  @HttpCode(204)
  @LimitedLikeSignIn()
  @NotIdempotent()
  @ApiOperation({
    operationId: 'changePassword',
    summary: 'Change your password',
    description: 'Needs the current one and ends your other sessions.',
  })
  @ApiNoContentResponse()
  password(@CurrentActor() actor: Actor, @Body() body: PasswordChangeBody): Promise<void> {
    return this.changePassword.execute(actor, body.currentPassword, body.newPassword);
  }

  @Get('tokens')
  @ApiOperation({
    operationId: 'listPersonalTokens',
    summary: 'List your personal tokens',
    description: 'Without their secrets, which nobody has but you.',
  })
  @ApiOkResponse({ type: PersonalTokensResponse })
  async tokens(@CurrentActor() actor: Actor): Promise<PersonalTokensResponse> {
    return { data: (await this.listTokens.execute(actor.userId)).map((token) => PersonalTokenResponse.of(token)) };
  }

  @Post('tokens')
  @NotIdempotent()
  @ApiOperation({
    operationId: 'createPersonalToken',
    summary: 'Make a personal token',
    description: 'For a program that acts in your name within the scopes. The secret is shown this once.',
  })
  @ApiCreatedResponse({ type: NewPersonalTokenResponse })
  async create(@CurrentActor() actor: Actor, @Body() body: NewPersonalTokenBody): Promise<NewPersonalTokenResponse> {
    return NewPersonalTokenResponse.of(await this.createToken.execute(actor, body));
  }

  @Delete('tokens/:id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'revokePersonalToken',
    summary: 'Revoke a personal token',
    description: 'It stops working with the next call.',
  })
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.revokeToken.execute(actor, id);
  }
}
