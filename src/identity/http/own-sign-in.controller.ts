import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, inPerson } from '../../platform/auth/index.js';
import { IdPipe } from '../../platform/http/fields.js';
import { NotIdempotent } from '../../platform/http/idempotency.interceptor.js';
import { Operation } from '../../platform/http/operation.js';
import { LimitedLikeSignIn } from '../../platform/http/rate-limit.guard.js';
import { ChangePassword } from '../acts/change-password.js';
import { CreatePersonalToken } from '../acts/create-personal-token.js';
import { RevokePersonalToken } from '../acts/revoke-personal-token.js';
import { ListPersonalTokens } from '../queries/list-personal-tokens.js';
import { NewPersonalTokenBody, NewPersonalTokenDto, PersonalTokenDto } from './dto/personal-token.dto.js';
import { PasswordChangeBody } from './dto/session.dto.js';

@ApiTags('Sign-in')
@Controller('me')
export class OwnSignInController {
  constructor(
    private readonly changePassword: ChangePassword,
    private readonly listTokens: ListPersonalTokens,
    private readonly createToken: CreatePersonalToken,
    private readonly revokeToken: RevokePersonalToken,
  ) {}

  @Put('password')
  @Operation('changePassword', {
    summary: 'Change your password',
    description: 'The call needs the current password. Your other sessions end.',
    access: inPerson(),
    responses: { 204: null },
  })
  @LimitedLikeSignIn()
  @NotIdempotent()
  password(@CurrentActor() actor: Actor, @Body() body: PasswordChangeBody): Promise<void> {
    return this.changePassword.execute(actor, body.currentPassword, body.newPassword);
  }

  @Get('tokens')
  @Operation('listPersonalTokens', {
    summary: 'List your personal tokens',
    description: 'The list shows no secrets: only you have them.',
    access: inPerson(),
    responses: { 200: [PersonalTokenDto] },
  })
  async tokens(@CurrentActor() actor: Actor): Promise<PersonalTokenDto[]> {
    return (await this.listTokens.execute(actor.userId)).map((token) => PersonalTokenDto.of(token));
  }

  @Post('tokens')
  @Operation('createPersonalToken', {
    summary: 'Make a personal token',
    description: 'The token is for a program that acts in your name within its scopes. The secret is shown this once.',
    access: inPerson(),
    responses: { 201: NewPersonalTokenDto },
  })
  @NotIdempotent()
  async create(@CurrentActor() actor: Actor, @Body() body: NewPersonalTokenBody): Promise<NewPersonalTokenDto> {
    return NewPersonalTokenDto.of(await this.createToken.execute(actor, body));
  }

  @Delete('tokens/:id')
  @Operation('revokePersonalToken', {
    summary: 'Revoke a personal token',
    description: 'The token stops working with the next call.',
    access: inPerson(),
    responses: { 204: null },
  })
  revoke(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.revokeToken.execute(actor, id);
  }
}
