import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { makersOf, READERS } from '../../http/makers-of.js';
import { ReadConversation } from '../../messages/read-conversation.js';
import { AskQuestion } from '../acts/ask-question.js';
import { RefuseReply } from '../acts/refuse-reply.js';
import { ReplyToQuestion } from '../acts/reply-to-question.js';
import { WithdrawQuestion } from '../acts/withdraw-question.js';
import { Question } from '../question.entity.js';
import { Questions } from '../questions.js';
import { QuestionBody, QuestionDto, ReplyBody, ReplyRefusalBody } from './questions.dto.js';

/** Questions of the provider, and their replies. */
@ApiTags('Requests')
@Controller('requests/:request')
export class QuestionsController {
  constructor(
    private readonly conversation: ReadConversation,
    private readonly questions: Questions,
    private readonly askQuestion: AskQuestion,
    private readonly replyToQuestion: ReplyToQuestion,
    private readonly refuseReply: RefuseReply,
    private readonly withdrawQuestion: WithdrawQuestion,
  ) {}

  @Get('questions')
  @Operation('listQuestions', {
    summary: 'List the questions of a request',
    description: 'The list has every question of the provider with its outcome.',
    access: READERS,
    responses: { 200: [QuestionDto] },
  })
  async list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<QuestionDto[]> {
    const { id } = await this.conversation.of(actor, request);
    return (await this.questions.of(id)).map(present);
  }

  @Post('questions')
  @Operation('askQuestion', {
    summary: 'Ask the requester a question',
    description: 'The ball goes to the requester. The clock of the answer stops, and the clock of the reply begins.',
    access: makersOf('ask'),
    responses: { 201: QuestionDto },
  })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: QuestionBody,
  ): Promise<QuestionDto> {
    const id = await this.askQuestion.execute(actor, request, body.body, body.replyTargetSeconds ?? null);
    return this.question(actor, request, id);
  }

  @Post('questions/:question/reply')
  @Operation('replyToQuestion', {
    summary: 'Reply to a question',
    description: 'The reply to the last open question gives the ball back to the provider.',
    access: makersOf('reply'),
    responses: { 201: QuestionDto },
  })
  async reply(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('question', IdPipe) id: string,
    @Body() body: ReplyBody,
  ): Promise<QuestionDto> {
    await this.replyToQuestion.execute(actor, request, id, body.body);
    return this.question(actor, request, id);
  }

  @Post('questions/:question/reply/refusal')
  @Operation('refuseReply', {
    summary: 'Refuse a reply',
    description:
      'A reply can be refused within two working days of your own calendar, and twice for one question at most. The question is open again. The requester’s clock goes on where the reply had stopped it, and the time between counts for nobody.',
    access: makersOf('refuseReply'),
    responses: { 201: QuestionDto },
  })
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('question', IdPipe) id: string,
    @Body() body: ReplyRefusalBody,
  ): Promise<QuestionDto> {
    await this.refuseReply.execute(actor, request, id, body.reason);
    return this.question(actor, request, id);
  }

  @Post('questions/:question/withdrawal')
  @Operation('withdrawQuestion', {
    summary: 'Withdraw a question',
    description: 'The requester need not reply any more.',
    access: makersOf('withdrawQuestion'),
    responses: { 201: QuestionDto },
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('question', IdPipe) id: string,
  ): Promise<QuestionDto> {
    await this.withdrawQuestion.execute(actor, request, id);
    return this.question(actor, request, id);
  }

  private async question(actor: Actor, request: string, id: string): Promise<QuestionDto> {
    return (await this.list(actor, request)).find((question) => question.id === id)!;
  }
}

const present = (question: Question): QuestionDto => ({
  id: question.id,
  messageId: question.messageId,
  askedAt: question.askedAt,
  replyTargetSeconds: question.replyTargetSeconds,
  replyMessageId: question.replyMessageId,
  settledAt: question.settledAt,
  outcome: question.outcome,
});
