import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { IsId, IsLine, IsText, Optional, QueryFlag } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/pagination.js';
import {
  PUBLISHED_TO,
  REPLY_STATES,
  SUGGESTION_STATES,
  type PublishedTo,
  type ReplyState,
  type SuggestionState,
} from '../suggestion-life.js';

const TITLE = 'Say on the form which drawing is the latest';
const BODY = 'Every second question is about the revision. A link to the latest drawing on the form would answer it.';
const WORDS = 'The form shows the latest revision of a part since Monday.';
const published = { enum: PUBLISHED_TO, enumName: 'SuggestionReaders' } as const;

export class SuggestionBody {
  /** The department that shall reply; left out: the one that offers the service. */
  @IsId({ required: false })
  @Optional()
  departmentId?: string;

  /** The service it is about; left out: about the department. */
  @IsId({ required: false })
  @Optional()
  serviceId?: string;

  /** The department you speak for; left out: the first you belong to. */
  @IsId({ required: false })
  @Optional()
  fromDepartmentId?: string;

  /** One line. When the department publishes its reply, others read it. */
  @IsLine({ max: 200 }, { example: TITLE })
  title: string;

  /** Read by the members of the receiving department, and by you. */
  @IsText({ max: 4000 }, { example: BODY })
  body: string;
}

export class SuggestionReplyBody {
  @ApiProperty({ enum: REPLY_STATES, enumName: 'SuggestionReplyState', example: 'DONE' })
  @IsIn(REPLY_STATES)
  state: ReplyState;

  /** The reason of a decline, or the step that was or will be taken. */
  @IsText({ max: 4000 }, { example: WORDS })
  words: string;
}

export class PublicationBody {
  /** The readers of title and last reply beside the author and the department; neither text nor author is shown to them. */
  @ApiProperty({ ...published, example: 'COMPANY' })
  @IsIn(PUBLISHED_TO)
  publishedTo: PublishedTo;
}

export class SuggestionReplyDto {
  @ApiProperty({ enum: REPLY_STATES, enumName: 'SuggestionReplyState' }) state: ReplyState;
  @ApiProperty({ example: WORDS }) words: string;
  @ApiProperty({ type: String, format: 'date-time' }) repliedAt: Date;
}

export class SuggestionAuthorDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Carla Mendes' }) name: string;
}

export class SuggestionAbilitiesDto {
  @ApiProperty() reply: boolean;
  @ApiProperty() publish: boolean;
}

export class SuggestionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'SUG-12' }) number: string;
  @ApiProperty({ format: 'uuid' }) departmentId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) serviceId: string | null;
  @ApiProperty({ example: TITLE }) title: string;
  /** Null for readers of a published one. */
  @ApiProperty({ type: String, nullable: true, example: BODY }) body: string | null;
  /** Null for readers of a published one. */
  @ApiProperty({ type: SuggestionAuthorDto, nullable: true }) author: SuggestionAuthorDto | null;
  @ApiProperty({ enum: SUGGESTION_STATES, enumName: 'SuggestionState' }) state: SuggestionState;
  @ApiProperty(published) publishedTo: PublishedTo;
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: Date;
  /** The oldest comes first. Readers of a published suggestion see only the last one. */
  @ApiProperty({ type: [SuggestionReplyDto] }) replies: SuggestionReplyDto[];
  @ApiProperty({ type: SuggestionAbilitiesDto }) abilities: SuggestionAbilitiesDto;
}

export class SuggestionPage extends PageOf(SuggestionDto) {}

export class SuggestionListQuery extends PageQuery {
  @IsId({ required: false })
  @Optional()
  departmentId?: string;

  @IsId({ required: false })
  @Optional()
  serviceId?: string;

  @ApiPropertyOptional({ enum: SUGGESTION_STATES, enumName: 'SuggestionState' })
  @Optional()
  @IsIn(SUGGESTION_STATES)
  state?: SuggestionState;

  /** Only your own. */
  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  mine?: boolean;

  /** Only "you said, we did": the suggestions that others may read as well. */
  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  published?: boolean;
}
