import { IsLine, IsOneOf, IsText, Optional, QueryFlag } from '../../platform/http/fields.js';
import { IsDepartment, IsService } from '../../platform/http/named-fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  ListField,
  OneOfField,
  PartField,
  TextField,
} from '../../platform/http/response-fields.js';
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

export class SuggestionBody {
  /** The department that shall reply; left out: the one that offers the service. */
  @Optional()
  @IsDepartment()
  departmentId?: string;

  /** The service it is about; left out: about the department. */
  @Optional()
  @IsService({}, 'departmentId')
  serviceId?: string;

  /** The department you speak for; left out: the first you belong to. */
  @Optional()
  @IsDepartment()
  fromDepartmentId?: string;

  /** One line. When the department publishes its reply, others read it. */
  @IsLine({ max: 200 }, { example: TITLE })
  title: string;

  /** Read by the members of the receiving department, and by you. */
  @IsText({ max: 4000 }, { example: BODY })
  body: string;
}

export class SuggestionReplyBody {
  @IsOneOf(REPLY_STATES, { enumName: 'SuggestionReplyState', example: 'DONE' })
  state: ReplyState;

  /** The reason of a decline, or the step that was or will be taken. */
  @IsText({ max: 4000 }, { example: WORDS })
  words: string;
}

export class PublicationBody {
  /** The readers of title and last reply beside the author and the department; neither text nor author is shown to them. */
  @IsOneOf(PUBLISHED_TO, { enumName: 'SuggestionReaders', example: 'COMPANY' })
  publishedTo: PublishedTo;
}

export class SuggestionReplyDto {
  @OneOfField(REPLY_STATES, { enumName: 'SuggestionReplyState' }) state: ReplyState;
  @TextField({ example: WORDS }) words: string;
  @InstantField() repliedAt: Date;
}

export class SuggestionAuthorDto {
  @IdField() id: string;
  @TextField({ example: 'Carla Mendes' }) name: string;
}

export class SuggestionAbilitiesDto {
  @FlagField() reply: boolean;
  @FlagField() publish: boolean;
}

export class SuggestionDto {
  @IdField() id: string;
  @TextField({ example: 'SUG-12' }) number: string;
  @IdField() departmentId: string;
  @IdField({ nullable: true }) serviceId: string | null;
  @TextField({ example: TITLE }) title: string;
  /** Null for a reader who sees the suggestion only because it is published. */
  @TextField({ nullable: true, example: BODY }) body: string | null;
  /** Null for a reader who sees the suggestion only because it is published. */
  @PartField(SuggestionAuthorDto, { nullable: true }) author: SuggestionAuthorDto | null;
  @OneOfField(SUGGESTION_STATES, { enumName: 'SuggestionState' }) state: SuggestionState;
  @OneOfField(PUBLISHED_TO, { enumName: 'SuggestionReaders' }) publishedTo: PublishedTo;
  @InstantField() receivedAt: Date;
  /** The oldest comes first. Readers of a published suggestion see only the last one. */
  @ListField(SuggestionReplyDto) replies: SuggestionReplyDto[];
  @PartField(SuggestionAbilitiesDto) abilities: SuggestionAbilitiesDto;
}

export class SuggestionPage extends PageOf(SuggestionDto) {}

export class SuggestionListQuery extends PageQuery {
  @Optional()
  @IsDepartment()
  departmentId?: string;

  @Optional()
  @IsService({}, 'departmentId')
  serviceId?: string;

  @Optional()
  @IsOneOf(SUGGESTION_STATES, { enumName: 'SuggestionState' })
  state?: SuggestionState;

  /** Only your own. */
  @Optional()
  @QueryFlag()
  mine?: boolean;

  /** Only "you said, we did": the suggestions that others may read as well. */
  @Optional()
  @QueryFlag()
  published?: boolean;
}
