import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import type { Form } from '../../platform/pages/page.js';
import { DONE, isFormAct } from './form-acts.js';
import { ReadRequestPage } from './read-request-page.js';
import { requestPage } from './request.html.js';

/** Renders the page of a request, fresh or after a form. */
@Injectable()
export class RequestPages {
  constructor(private readonly read: ReadRequestPage) {}

  /** @param done the last form that was accepted */
  async show(actor: Actor, number: string, done?: string): Promise<string> {
    const page = await this.read.execute(actor, number);
    return requestPage(page, { done: isFormAct(done) ? DONE[done] : null, refused: null });
  }

  /** The page in its current state, with the refused form as it was filled in. */
  async again(actor: Actor, number: string, typed: Form, sentence: string): Promise<string> {
    return requestPage(await this.read.execute(actor, number), { done: null, refused: { typed, sentence } });
  }
}
