import { Body, Controller, Query, Redirect, Res, Req, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AcceptInvitation,
  AskPasswordReset,
  readInvitationAcceptance,
  readPasswordReset,
  readResetWish,
  readSignIn,
  ResetPassword,
  SignIn,
  SignOut,
} from '../../identity/index.js';
import { Access, Authentication, everybody } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/config.js';
import { LimitedLikeSignIn } from '../../platform/http/rate-limit.guard.js';
import { type Form, GetPage, TakesForm } from '../../platform/pages/page.js';
import { dropSession, keepSession, sessionOf } from '../../platform/pages/page-session.js';
import { forgottenPasswordPage, passwordPage, sentencePage, signInPage } from './forms.html.js';
import { FormRefusals } from './form-refusals.js';
import { ownPage } from './own-page.js';

const SIGN_IN = { href: '/sign-in', text: 'Sign in' };

/** The doors: where a mail about an account leads to, and where everybody comes in and goes out. */
@ApiExcludeController()
@Controller()
@UseFilters(FormRefusals)
export class SignInPages {
  constructor(
    private readonly config: Config,
    private readonly authentication: Authentication,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly askPasswordReset: AskPasswordReset,
    private readonly resetPassword: ResetPassword,
  ) {}

  @GetPage('sign-in')
  @Access(everybody())
  showSignIn(@Query() { to }: Form): string {
    return signInPage(ownPage(to));
  }

  @TakesForm('sign-in')
  @Access(everybody())
  @LimitedLikeSignIn()
  @Redirect('/', 303)
  async open(@Body() form: Form = {}, @Res({ passthrough: true }) reply: FastifyReply): Promise<{ url: string }> {
    const { email, password } = await readSignIn(form);
    const { access } = await this.signIn.inBrowser(email, password);
    keepSession(reply, this.config.baseUrl, access.secret, this.config.browserSessionSeconds);
    return { url: ownPage(form.to) };
  }

  @TakesForm('sign-out')
  @Access(everybody())
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const session = sessionOf(request, this.config.baseUrl);
    const actor = session === null ? null : await this.authentication.authenticate(session);
    if (actor?.scopes === null) await this.signOut.execute(actor, 'current');
    dropSession(reply, this.config.baseUrl);
    return sentencePage('Signed out', 'This browser no longer reads Lockstep for you.', SIGN_IN);
  }

  @GetPage('forgotten-password')
  @Access(everybody())
  showForgotten(): string {
    return forgottenPasswordPage();
  }

  @TakesForm('forgotten-password')
  @Access(everybody())
  @LimitedLikeSignIn()
  async askReset(@Body() form: Form = {}): Promise<string> {
    const { email } = await readResetWish(form);
    await this.askPasswordReset.execute(email);
    return sentencePage('Look into your mail', 'If this address has an account, a link is on its way to it.', SIGN_IN);
  }

  @GetPage('reset-password')
  @Access(everybody())
  showReset(@Query() { token = '' }: Form): string {
    return passwordPage('reset-password', token);
  }

  @TakesForm('reset-password')
  @Access(everybody())
  @LimitedLikeSignIn()
  async reset(@Body() form: Form = {}): Promise<string> {
    const { token, password } = await readPasswordReset(form);
    await this.resetPassword.execute(token, password);
    return passwordIsSet();
  }

  @GetPage('invitation')
  @Access(everybody())
  showInvitation(@Query() { token = '' }: Form): string {
    return passwordPage('invitation', token);
  }

  @TakesForm('invitation')
  @Access(everybody())
  @LimitedLikeSignIn()
  async accept(@Body() form: Form = {}): Promise<string> {
    const { token, password } = await readInvitationAcceptance(form);
    await this.acceptInvitation.execute(token, password);
    return passwordIsSet();
  }
}

const passwordIsSet = (): string =>
  sentencePage('Your password is set', 'You can sign in with it from now on.', SIGN_IN);
