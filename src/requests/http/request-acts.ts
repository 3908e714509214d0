import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { readBody } from '../../platform/http/validation.js';
import { AgreeEarlierStart } from '../asking/acts/agree-earlier-start.js';
import { ConfirmResolution } from '../ending/acts/confirm-resolution.js';
import { ReopenRequest } from '../ending/acts/reopen-request.js';
import { ResolveRequest } from '../ending/acts/resolve-request.js';
import { MessageBody } from '../messages/http/messages.dto.js';
import { toMessage } from '../messages/http/to-message.js';
import { PostMessage } from '../messages/post-message.js';
import { AskQuestion } from '../questions/acts/ask-question.js';
import { QuestionBody } from '../questions/http/questions.dto.js';
import { AcceptRequest } from '../working/acts/accept-request.js';
import { AcceptanceBody, ReopeningBody, ResolutionBody } from './dto/acts.dto.js';

/** The acts that other doors offer besides the interface: each takes the body that the interface takes. */
@Injectable()
export class RequestActs {
  constructor(
    private readonly acceptRequest: AcceptRequest,
    private readonly earlierStart: AgreeEarlierStart,
    private readonly postMessage: PostMessage,
    private readonly askQuestion: AskQuestion,
    private readonly resolveRequest: ResolveRequest,
    private readonly confirmResolution: ConfirmResolution,
    private readonly reopenRequest: ReopenRequest,
  ) {}

  async accept(actor: Actor, request: string, body: object): Promise<void> {
    const { words } = await readBody(AcceptanceBody, body);
    await this.acceptRequest.execute(actor, request, words ?? null);
  }

  async agreeEarlierStart(actor: Actor, request: string): Promise<void> {
    await this.earlierStart.execute(actor, request);
  }

  async say(actor: Actor, request: string, body: object): Promise<void> {
    await this.postMessage.execute(actor, request, toMessage(await readBody(MessageBody, body)));
  }

  async ask(actor: Actor, request: string, body: object): Promise<void> {
    const question = await readBody(QuestionBody, body);
    await this.askQuestion.execute(actor, request, question.body, question.replyTargetSeconds ?? null);
  }

  async resolve(actor: Actor, request: string, body: object): Promise<void> {
    const { answer, articleIds } = await readBody(ResolutionBody, body);
    await this.resolveRequest.execute(actor, request, answer, articleIds);
  }

  async confirm(actor: Actor, request: string): Promise<void> {
    await this.confirmResolution.execute(actor, request);
  }

  async reopen(actor: Actor, request: string, body: object): Promise<void> {
    const { reason, words } = await readBody(ReopeningBody, body);
    await this.reopenRequest.execute(actor, request, reason, words ?? null);
  }
}
