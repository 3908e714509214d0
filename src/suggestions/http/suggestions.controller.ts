import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page } from '../../platform/http/pagination.js';
import { PublishSuggestion } from '../acts/publish-suggestion.js';
import { ReplyToSuggestion } from '../acts/reply-to-suggestion.js';
import { Suggest } from '../acts/suggest.js';
import { ListSuggestions } from '../queries/list-suggestions.js';
import { ShowSuggestions } from './show-suggestions.js';
import {
  PublicationBody,
  SuggestionBody,
  SuggestionDto,
  SuggestionListQuery,
  SuggestionPage,
  SuggestionReplyBody,
} from './suggestion.dto.js';

const READERS = {
  scope: 'requests:read',
  rule: 'The author, the members of the receiving department, and the readers it was published to.',
} as const;
const LEAD = { scope: 'requests:write', rule: 'A lead of the receiving department.' } as const;

/** Suggestions to departments, and their replies. */
@ApiTags('Suggestions')
@Controller('suggestions')
export class SuggestionsController {
  constructor(
    private readonly show: ShowSuggestions,
    private readonly listSuggestions: ListSuggestions,
    private readonly suggest: Suggest,
    private readonly replyTo: ReplyToSuggestion,
    private readonly publishSuggestion: PublishSuggestion,
  ) {}

  @Get()
  @Operation('listSuggestions', {
    summary: 'List suggestions',
    description:
      'The newest comes first. The list has your own suggestions, those your departments received, and with `published=true` also published ones: you said, we did.',
    access: READERS,
    responses: { 200: SuggestionPage },
  })
  async list(@CurrentActor() actor: Actor, @Query() query: SuggestionListQuery): Promise<Page<SuggestionDto>> {
    const { limit, cursor, ...filter } = query;
    const listing = Listing.byKey(['suggestions', filter], { limit, cursor }, 'uuid');
    const rows = await this.listSuggestions.execute(actor, filter, listing.after, listing.most);
    const shown = await this.show.all(actor, rows);
    return listing.page(shown, ({ id }) => id);
  }

  @Post()
  @Operation('suggest', {
    summary: 'Suggest something to a department',
    description:
      'A suggestion says how the department could serve better, in general or about one service. Its leads are notified, and reminded after five and ten of its working days without a reply. Only members of that department see the author.',
    access: { scope: 'requests:write', rule: 'Everybody who signed in.' },
    responses: { 201: SuggestionDto },
  })
  async create(@CurrentActor() actor: Actor, @Body() body: SuggestionBody): Promise<SuggestionDto> {
    const { title, body: text, departmentId, serviceId, fromDepartmentId } = body;
    const id = await this.suggest.execute(actor, {
      title,
      body: text,
      departmentId: departmentId?.toLowerCase() ?? null,
      serviceId: serviceId?.toLowerCase() ?? null,
      fromDepartmentId: fromDepartmentId?.toLowerCase() ?? null,
    });
    return this.show.one(actor, id);
  }

  @Get(':suggestion')
  @Operation('readSuggestion', {
    summary: 'Read a suggestion',
    description:
      'The suggestion is named by id or number. The answer has its replies. Readers of a published suggestion see its title and the last reply.',
    access: READERS,
    responses: { 200: SuggestionDto },
  })
  read(@CurrentActor() actor: Actor, @Param('suggestion') suggestion: string): Promise<SuggestionDto> {
    return this.show.one(actor, suggestion);
  }

  @Post(':suggestion/replies')
  @Operation('replyToSuggestion', {
    summary: 'Reply to a suggestion',
    description:
      'A reply accepts the suggestion, declines it with a reason, or says what was done. The author is notified.',
    access: LEAD,
    responses: { 201: SuggestionDto },
  })
  async reply(
    @CurrentActor() actor: Actor,
    @Param('suggestion') suggestion: string,
    @Body() { state, words }: SuggestionReplyBody,
  ): Promise<SuggestionDto> {
    await this.replyTo.execute(actor, suggestion, state, words);
    return this.show.one(actor, suggestion);
  }

  @Put(':suggestion/publication')
  @Operation('publishSuggestion', {
    summary: 'Publish the reply to a suggestion',
    description:
      'A suggestion can be published once it has a reply. The readers are both departments, or everybody. They read the title and the last reply, and neither the text nor the author. NOBODY withdraws the publication.',
    access: LEAD,
    responses: { 200: SuggestionDto },
  })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('suggestion') suggestion: string,
    @Body() { publishedTo }: PublicationBody,
  ): Promise<SuggestionDto> {
    await this.publishSuggestion.execute(actor, suggestion, publishedTo);
    return this.show.one(actor, suggestion);
  }
}
