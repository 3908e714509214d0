import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, InPerson, Open, type Actor } from '../../platform/auth/index.js';
import { LimitedLikeSignIn } from '../../platform/http/rate-limit.guard.js';
import { AcceptInvitation } from '../acts/accept-invitation.js';
import { AskPasswordReset } from '../acts/ask-password-reset.js';
import { RefreshSession } from '../acts/refresh-session.js';
import { ResetPassword } from '../acts/reset-password.js';
import { SignIn } from '../acts/sign-in.js';
import { SignOut } from '../acts/sign-out.js';
import {
  InvitationAcceptanceBody,
  PasswordResetBody,
  PasswordResetCompletionBody,
  SessionResponse,
  SignInBody,
  TokenRefreshBody,
} from './dto/session.dto.js';

@ApiTags('Sign-in')
@Controller('auth')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly refreshSession: RefreshSession,
    private readonly signOut: SignOut,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly askPasswordReset: AskPasswordReset,
    private readonly resetPassword: ResetPassword,
  ) {}

  @Post('sessions')
  @Open()
  @LimitedLikeSignIn()
  @ApiOperation({
    operationId: 'signIn',
    summary: 'Sign in with e-mail and password',
    description: 'An unknown address and a wrong password get the same answer in the same time.',
  })
  @ApiCreatedResponse({ type: SessionResponse })
  async open(@Body() { email, password }: SignInBody): Promise<SessionResponse> {
    return SessionResponse.of(await this.signIn.execute(email, password));
  }

  @Post('token-refreshes')
  @Open()
  @ApiOperation({
    operationId: 'refreshSession',
    summary: 'Trade a refresh token for the next pair',
    description: 'Each refresh token works once; one that comes again ends the session for whoever holds it.',
  })
  @ApiCreatedResponse({ type: SessionResponse })
  async refresh(@Body() { refreshToken }: TokenRefreshBody): Promise<SessionResponse> {
    return SessionResponse.of(await this.refreshSession.execute(refreshToken));
  }

  @Post('invitation-acceptances')
  @Open()
  @LimitedLikeSignIn()
  @ApiOperation({
    operationId: 'acceptInvitation',
    summary: 'Set a first password and sign in',
    description: 'Takes the one-time token of the invitation.',
  })
  @ApiCreatedResponse({ type: SessionResponse })
  async accept(@Body() { token, password }: InvitationAcceptanceBody): Promise<SessionResponse> {
    return SessionResponse.of(await this.acceptInvitation.execute(token, password));
  }

  @Post('password-resets')
  @HttpCode(202)
  @Open()
  @LimitedLikeSignIn()
  @ApiOperation({
    operationId: 'askPasswordReset',
    summary: 'Ask for a new password by mail',
    description: 'The answer is the same whether anybody has this address or not.',
  })
  @ApiAcceptedResponse()
  async askReset(@Body() { email }: PasswordResetBody): Promise<void> {
    await this.askPasswordReset.execute(email);
  }

  @Post('password-reset-completions')
  @HttpCode(204)
  @Open()
  @LimitedLikeSignIn()
  @ApiOperation({
    operationId: 'completePasswordReset',
    summary: 'Set a new password by the link that was mailed',
    description: 'Takes the one-time token of the link. Every session ends.',
  })
  @ApiNoContentResponse()
  reset(@Body() { token, password }: PasswordResetCompletionBody): Promise<void> {
    return this.resetPassword.execute(token, password);
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @InPerson()
  @ApiOperation({
    operationId: 'signOut',
    summary: 'Sign out',
    description: 'Both tokens of the session stop working.',
  })
  @ApiNoContentResponse()
  close(@CurrentActor() actor: Actor): Promise<void> {
    return this.signOut.execute(actor, 'current');
  }

  @Delete('sessions')
  @HttpCode(204)
  @InPerson()
  @ApiOperation({
    operationId: 'signOutEverywhere',
    summary: 'Sign out everywhere',
    description: 'Ends all your sessions, this one too. Personal tokens are revoked one by one.',
  })
  @ApiNoContentResponse()
  closeAll(@CurrentActor() actor: Actor): Promise<void> {
    return this.signOut.execute(actor, 'everywhere');
  }
}
