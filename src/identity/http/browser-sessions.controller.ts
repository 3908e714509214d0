import { Body, Controller, Delete, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authentication, everybody } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/config.js';
import { NotIdempotent } from '../../platform/http/idempotency.interceptor.js';
import { refuse } from '../../platform/http/http.errors.js';
import { Operation } from '../../platform/http/operation.js';
import { LimitedLikeSignIn } from '../../platform/http/rate-limit.guard.js';
import { dropSession, isOurOwn, keepSession, sessionOf } from '../../platform/pages/page-session.js';
import { SignIn } from '../acts/sign-in.js';
import { SignOut } from '../acts/sign-out.js';
import { BrowserSessionDto, SignInBody } from './dto/session.dto.js';

@ApiTags('Sign-in')
@Controller('auth/browser-sessions')
export class BrowserSessionsController {
  constructor(
    private readonly config: Config,
    private readonly authentication: Authentication,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
  ) {}

  @Post()
  @Operation('signInBrowser', {
    summary: 'Sign in a browser',
    description:
      'Sets a cookie that pages of the same origin send with each call. Scripts cannot read it. Calls that change something ' +
      'are taken with this cookie only from pages of this installation.',
    access: everybody(),
    responses: { 201: BrowserSessionDto },
  })
  @LimitedLikeSignIn()
  @NotIdempotent()
  async open(
    @Body() { email, password }: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrowserSessionDto> {
    if (!isOurOwn(request, this.config.baseUrl)) throw refuse('http.foreign_call');
    const session = await this.signIn.inBrowser(email, password);
    keepSession(reply, this.config.baseUrl, session.access.secret, this.config.browserSessionSeconds);
    return BrowserSessionDto.of(session);
  }

  @Delete('current')
  @Operation('signOutBrowser', {
    summary: 'Sign out a browser',
    description: 'Ends the session of the cookie and drops the cookie. An expired session is dropped too.',
    access: everybody(),
    responses: { 204: null },
  })
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const session = sessionOf(request, this.config.baseUrl);
    const actor = session === null ? null : await this.authentication.authenticate(session);
    if (actor?.scopes === null) await this.signOut.execute(actor, 'current');
    dropSession(reply, this.config.baseUrl);
  }
}
