import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Users } from '../../../identity/index.js';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { PageQuery, type Page } from '../../../platform/http/pagination.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { ShowRequest } from '../../http/show-request.js';
import { AskQuestion } from '../../questions/acts/ask-question.js';
import { ExpireRequest } from '../../questions/acts/expire-request.js';
import { PostMessage } from '../../messages/post-message.js';
import { RefuseReply } from '../../questions/acts/refuse-reply.js';
import { ReplyToQuestion } from '../../questions/acts/reply-to-question.js';
import { WithdrawQuestion } from '../../questions/acts/withdraw-question.js';
import { Question } from '../../questions/question.entity.js';
import { Questions } from '../../questions/questions.js';
import { ReadConversation, type Said } from '../../messages/read-conversation.js';
import {
  MessageBody,
  MessageDto,
  MessagePage,
  PostedMessageDto,
  QuestionBody,
  QuestionDto,
  ReplyBody,
  ReplyRefusalBody,
} from './dto/conversation.dto.js';
import { toMessage } from './to-message.js';
import { makersOf } from '../../http/makers-of.js';

const READERS = { scope: 'requests:read', rule: 'Who takes or took part in the request.' } as const;

/** Messages of a request, and the questions in it. */
@ApiTags('Requests')
@Controller('requests/:request')
export class MessagesController {
  constructor(
    private readonly conversation: ReadConversation,
    private readonly questions: Questions,
    private readonly users: Users,
    private readonly show: ShowRequest,
    private readonly postMessage: PostMessage,
    private readonly askQuestion: AskQuestion,
    private readonly replyToQuestion: ReplyToQuestion,
    private readonly refuseReply: RefuseReply,
    private readonly withdrawQuestion: WithdrawQuestion,
    private readonly expireRequest: ExpireRequest,
  ) {}

  @Get('messages')
  @Operation('listMessages', {
    summary: 'Read what was said',
    description:
      'Shared messages, and the notes of your own department; also of the requests that were merged into this one.',
    access: READERS,
    responses: { 200: MessagePage },
  })
  async messages(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<Page<MessageDto>> {
    const { data, page } = await this.conversation.messages(actor, request, limit, cursor);
    const names = await this.users.namesOf(data.map((message) => message.authorId));
    return { data: data.map((message) => presentMessage(message, names.get(message.authorId) ?? null)), page };
  }

  @Post('messages')
  @Operation('postMessage', {
    summary: 'Say or note something',
    description:
      'To both sides, or for your own department. A shared message of the provider is a first response. A shared message ' +
      'of the side that was asked replies to the oldest open question, unless `settles` says otherwise.',
    access: makersOf('postMessage'),
    responses: { 201: PostedMessageDto },
  })
  async post(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: MessageBody,
  ): Promise<PostedMessageDto> {
    const posted = await this.postMessage.execute(actor, request, toMessage(body));
    return { ...(await this.show.to(actor, request)), ...posted };
  }

  @Get('questions')
  @Operation('listQuestions', {
    summary: 'Read what was asked back',
    description: 'Every question of the provider, and what came of it.',
    access: READERS,
    responses: { 200: [QuestionDto] },
  })
  async list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<QuestionDto[]> {
    const { id } = await this.conversation.of(actor, request);
    return (await this.questions.of(id)).map(present);
  }

  @Post('questions')
  @Operation('askQuestion', {
    summary: 'Ask the requester back',
    description: 'The ball goes over: the clock of the answer stands still, the requester’s begins.',
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
    description: 'With the last open question the ball goes back to the provider.',
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
    summary: 'Say that a reply did not answer',
    description:
      'Within two working days of your own calendar, twice for one question at most. The question is open again, the ' +
      'clock of the requester goes on where the reply had stopped it, and the time between counts for nobody.',
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
    summary: 'Take a question back',
    description: 'Nothing need be replied any more.',
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

  @Put('expiry')
  @Operation('expireRequest', {
    summary: 'Put a request down that nobody replies on',
    description:
      'Possible ten working days after the requester’s time to reply was used up, or after a later word of the ' +
      'requester. A provider who was in time when it asked is not charged; one who was late stays late.',
    access: makersOf('expire'),
    responses: { 200: RequestDto },
  })
  async expire(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.expireRequest.execute(actor, request);
    return this.show.to(actor, request);
  }

  private async question(actor: Actor, request: string, id: string): Promise<QuestionDto> {
    return (await this.list(actor, request)).find((question) => question.id === id)!;
  }
}

const presentMessage = (message: Said, author: string | null): MessageDto => ({
  id: message.id,
  authorId: message.authorId,
  author,
  side: message.side,
  visibility: message.visibility,
  departmentId: message.departmentId,
  body: message.body,
  mergedFromId: message.mergedFromId,
  channel: message.channel,
  occurredAt: message.occurredAt,
  createdAt: message.createdAt,
});

const present = (question: Question): QuestionDto => ({
  id: question.id,
  messageId: question.messageId,
  askedAt: question.askedAt,
  replyTargetSeconds: question.replyTargetSeconds,
  replyMessageId: question.replyMessageId,
  settledAt: question.settledAt,
  outcome: question.outcome,
});
