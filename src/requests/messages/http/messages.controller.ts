import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Users } from '../../../identity/index.js';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { PageQuery, type Page } from '../../../platform/http/pagination.js';
import { makersOf, READERS } from '../../http/makers-of.js';
import { ShowRequest } from '../../http/show-request.js';
import { PostMessage } from '../post-message.js';
import { ReadConversation, type ConversationMessage } from '../read-conversation.js';
import { MessageBody, MessageDto, MessagePage, PostedMessageDto } from './messages.dto.js';
import { toMessage } from './to-message.js';

/** Messages to both sides, and notes of one department. */
@ApiTags('Requests')
@Controller('requests/:request')
export class MessagesController {
  constructor(
    private readonly conversation: ReadConversation,
    private readonly users: Users,
    private readonly show: ShowRequest,
    private readonly postMessage: PostMessage,
  ) {}

  @Get('messages')
  @Operation('listMessages', {
    summary: 'List the messages of a request',
    description:
      'The list has shared messages, the notes of your own department, and the messages of requests that were merged into this one.',
    access: READERS,
    responses: { 200: MessagePage },
  })
  async messages(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Query() paging: PageQuery,
  ): Promise<Page<MessageDto>> {
    const { data, page } = await this.conversation.messages(actor, request, paging);
    const names = await this.users.namesOf(data.map((message) => message.authorId));
    return { data: data.map((message) => presentMessage(message, names.get(message.authorId) ?? null)), page };
  }

  @Post('messages')
  @Operation('postMessage', {
    summary: 'Post a message or a note',
    description:
      'A message is for both sides, or for your own department. A shared message of the provider is a first response. A shared message of the side that was asked replies to the oldest open question, unless `settles` says otherwise.',
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
}

const presentMessage = (message: ConversationMessage, author: string | null): MessageDto => ({
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
