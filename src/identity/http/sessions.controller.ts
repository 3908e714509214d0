import { Body, Controller, Delete, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, everybody, inPerson } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
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
  SessionDto,
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
  @Operation('signIn', {
    summary: 'Sign in with e-mail and password',
    description: 'An unknown address and a wrong password get the same answer in the same time.',
    access: everybody(),
    responses: { 201: SessionDto },
  })
  @LimitedLikeSignIn()
  async open(@Body() { email, password }: SignInBody): Promise<SessionDto> {
    return SessionDto.of(await this.signIn.execute(email, password));
  }

  @Post('token-refreshes')
  @Operation('refreshSession', {
    summary: 'Trade a refresh token for the next pair',
    description:
      'Each refresh token works once. A token that comes a second time ends the session for everybody who holds it.',
    access: everybody(),
    responses: { 201: SessionDto },
  })
  async refresh(@Body() { refreshToken }: TokenRefreshBody): Promise<SessionDto> {
    return SessionDto.of(await this.refreshSession.execute(refreshToken));
  }

  @Post('invitation-acceptances')
  @Operation('acceptInvitation', {
    summary: 'Set a first password and sign in',
    description: 'The call takes the one-time token of the invitation.',
    access: everybody(),
    responses: { 201: SessionDto },
  })
  @LimitedLikeSignIn()
  async accept(@Body() { token, password }: InvitationAcceptanceBody): Promise<SessionDto> {
    return SessionDto.of(await this.acceptInvitation.execute(token, password));
  }

  @Post('password-resets')
  @Operation('askPasswordReset', {
    summary: 'Ask for a new password by mail',
    description: 'The answer is the same for a known and for an unknown address.',
    access: everybody(),
    responses: { 202: null },
  })
  @LimitedLikeSignIn()
  async askReset(@Body() { email }: PasswordResetBody): Promise<void> {
    await this.askPasswordReset.execute(email);
  }

  @Post('password-reset-completions')
  @Operation('completePasswordReset', {
    summary: 'Set a new password by the link that was mailed',
    description: 'The call takes the one-time token of the link. Every session ends.',
    access: everybody(),
    responses: { 204: null },
  })
  @LimitedLikeSignIn()
  reset(@Body() { token, password }: PasswordResetCompletionBody): Promise<void> {
    return this.resetPassword.execute(token, password);
  }

  @Delete('sessions/current')
  @Operation('signOut', {
    summary: 'Sign out',
    description: 'Both tokens of the session stop working.',
    access: inPerson(),
    responses: { 204: null },
  })
  close(@CurrentActor() actor: Actor): Promise<void> {
    return this.signOut.execute(actor, 'current');
  }

  @Delete('sessions')
  @Operation('signOutEverywhere', {
    summary: 'Sign out everywhere',
    description: 'All your sessions end, this one too. Personal tokens are revoked one by one.',
    access: inPerson(),
    responses: { 204: null },
  })
  closeAll(@CurrentActor() actor: Actor): Promise<void> {
    return this.signOut.execute(actor, 'everywhere');
  }
}
