import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AcceptInvitation, ResetPassword, SignIn, Users } from '../../identity/index.js';
import { type Actor, Authentication } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/config.js';
import { RateLimits } from '../../platform/http/rate-limit.guard.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Html } from '../../platform/pages/html.js';
import { RequestPage } from '../request-page.js';
import { passwordForm, sentencePage, signInForm } from './forms.html.js';
import { frame, PAGE_POLICY } from './frame.js';
import { dropSession, isOurOwn, keepSession, ownPage, sessionOf } from './page-session.js';
import { requestPage } from './request.html.js';
import { shown } from './shown.js';

type Form = Record<string, string>;

/** The few pages a mail can lead to: a request to read, a password to set, and the sign-in before them. */
export async function mountPages(app: NestFastifyApplication): Promise<void> {
  const pages = new Pages(app);
  await app
    .getHttpAdapter()
    .getInstance()
    .register((scope: FastifyInstance, _options: object, done: () => void) => {
      scope.removeContentTypeParser('application/x-www-form-urlencoded');
      scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: 8192 },
        (_request, body, read) => read(null, Object.fromEntries(new URLSearchParams(body as string))),
      );
      scope.get('/r/:number', (request, reply) => pages.request(request, reply));
      scope.post('/sign-in', (request, reply) => pages.signIn(request, reply));
      scope.post('/sign-out', (_request, reply) => pages.signOut(reply));
      for (const page of ['reset-password', 'invitation'] as const) {
        scope.get(`/${page}`, (request, reply) => pages.askPassword(page, request, reply));
        scope.post(`/${page}`, (request, reply) => pages.setPassword(page, request, reply));
      }
      done();
    });
}

const TITLES = { 'reset-password': 'Set a new password', invitation: 'Welcome to Lockstep' } as const;
type PasswordPage = keyof typeof TITLES;

class Pages {
  private readonly config = this.app.get(Config);
  private readonly limits = this.app.get(RateLimits, { strict: false });

  constructor(private readonly app: NestFastifyApplication) {}

  /** What one may not see and what does not exist are the same page. */
  async request(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { number } = request.params as { number: string };
    const actor = await this.actorOf(request);
    if (actor === null) return send(reply, 401, 'Sign in', signInForm(ownPage(`/r/${number}`), null));
    try {
      const page = shown(await this.app.get(RequestPage, { strict: false }).execute(actor, number));
      const { zone } = await this.app.get(Users, { strict: false }).account(actor.userId);
      return send(reply, 200, `${number} ${page.request.title}`, requestPage(page, zone));
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 404) throw error;
      return send(reply, 404, 'Not found', sentencePage('Not found', error.message));
    }
  }

  async signIn(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { email = '', password = '', to } = (request.body ?? {}) as Form;
    return this.guessing(request, reply, ownPage(to), async () => {
      const session = await this.app.get(SignIn, { strict: false }).execute(email, password);
      keepSession(reply, session.access.secret, this.config.accessTokenSeconds);
      return reply.redirect(ownPage(to), 303);
    });
  }

  signOut(reply: FastifyReply): FastifyReply {
    dropSession(reply);
    return send(reply, 200, 'Signed out', sentencePage('Signed out', 'This browser no longer reads Lockstep for you.'));
  }

  askPassword(page: PasswordPage, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { token = '' } = request.query as Form;
    return send(reply, 200, TITLES[page], passwordForm(TITLES[page], `/${page}`, token, null));
  }

  async setPassword(page: PasswordPage, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { token = '', password = '' } = (request.body ?? {}) as Form;
    const act = page === 'invitation' ? AcceptInvitation : ResetPassword;
    const again = (sentence: string) => passwordForm(TITLES[page], `/${page}`, token, sentence);
    return this.guessing(request, reply, again, async () => {
      await this.app.get<AcceptInvitation | ResetPassword>(act, { strict: false }).execute(token, password);
      return send(reply, 200, 'Done', sentencePage('Done', 'Your password is set. You can sign in with it now.'));
    });
  }

  /** Each try is a guess at a secret: counted, taken from our own pages only, and a refusal is told on the form. */
  private async guessing(
    request: FastifyRequest,
    reply: FastifyReply,
    again: string | ((sentence: string) => Html),
    attempt: () => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const form = (sentence: string): Html =>
      typeof again === 'string' ? signInForm(again, sentence) : again(sentence);
    if (!isOurOwn(request, this.config.baseUrl)) {
      return send(reply, 403, 'Refused', sentencePage('Refused', 'This form was not sent from a page of ours.'));
    }
    try {
      this.limits.guess(request, reply);
      return await attempt();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return send(reply, error.status, 'Try again', form(error.message));
    }
  }

  private actorOf(request: FastifyRequest): Promise<Actor | null> {
    const session = sessionOf(request);
    if (session === null) return Promise.resolve(null);
    return this.app.get(Authentication, { strict: false }).authenticate(session);
  }
}

const send = (reply: FastifyReply, status: number, title: string, body: Html): FastifyReply =>
  reply
    .status(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', PAGE_POLICY)
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'private, no-store')
    .send(frame(title, body));
