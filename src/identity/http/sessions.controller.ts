import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, InPerson, Open, type Actor } from '../../platform/auth/index.js';
import { LimitedLikeSignIn } from '../../platform/http/rate-limit.guard.js';
import { AcceptInvitation } from '../acts/accept-invitation.js';
import { RefreshSession } from '../acts/refresh-session.js';
import { SignIn } from '../acts/sign-in.js';
import { SignOut } from '../acts/sign-out.js';
import { InvitationAcceptanceBody, SessionResponse, SignInBody, TokenRefreshBody } from './dto/session.dto.js';

@ApiTags('Sign-in')
@Controller('auth')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly refreshSession: RefreshSession,
    private readonly signOut: SignOut,
    private readonly acceptInvitation: AcceptInvitation,
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
