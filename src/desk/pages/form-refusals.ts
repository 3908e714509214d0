import { Catch, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../platform/auth/current-actor.js';
import { announce, ProblemFilter } from '../../platform/http/problem.filter.js';
import type { Refusal } from '../../platform/http/refusal.js';
import { traceIdOf } from '../../platform/http/trace.js';
import { asPage } from '../../platform/pages/frame.js';
import { type Form, takesForm } from '../../platform/pages/page.js';
import { forgottenPasswordPage, passwordPage, signInPage } from './forms.html.js';
import { ownPage } from './own-page.js';
import { refusalInWords } from './refusal-in-words.js';
import { RequestPages } from './request-pages.js';
import { keptForm } from './kept-form.html.js';

const REQUEST = '/r/:number';

const DOORS: Record<string, (form: Form, sentence: string) => string> = {
  '/sign-in': ({ to, email }, sentence) => signInPage(ownPage(to), email, sentence),
  '/forgotten-password': ({ email }, sentence) => forgottenPasswordPage(email, sentence),
  '/reset-password': ({ token = '' }, sentence) => passwordPage('reset-password', token, sentence),
  '/invitation': ({ token = '' }, sentence) => passwordPage('invitation', token, sentence),
};

/** Shows a refusal at its form, with the typed text. A person who is not signed in may sign in. */
@Injectable()
@Catch()
export class FormRefusals extends ProblemFilter {
  constructor(private readonly pages: RequestPages) {
    super();
  }

  protected override answer(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): void {
    void this.pageFor(request, refusal)
      .catch(() => null)
      .then((page) => {
        if (page === null) super.answer(request, reply, refusal);
        else asPage(announce(reply, refusal, traceIdOf(request))).send(page);
      });
  }

  /**
   * Null shows only the sentence. A form that came from another site is never shown again, where it could be sent with
   * one click.
   */
  private async pageFor(request: FastifyRequest, refusal: Refusal): Promise<string | null> {
    const url = request.routeOptions.url ?? '';
    if (!takesForm(request)) return refusal.status === 401 ? signInPage(ownPage(request.url.split('?')[0])) : null;
    const form = request.body as Form | undefined;
    if (form === undefined || refusal.code === 'http.foreign_form') return null;
    const sentence = refusalInWords(refusal);
    if (url !== REQUEST) return DOORS[url]?.(form, sentence) ?? null;
    const { number } = request.params as { number: string };
    const actor = actorOf(request);
    const again = actor === undefined ? null : await this.pages.again(actor, number, form, sentence).catch(() => null);
    return again ?? keptForm(number, form, sentence, refusal.status === 401);
  }
}
