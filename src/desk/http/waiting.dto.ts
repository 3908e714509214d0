import { IsOneOf, Optional } from '../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  PartField,
  SchemaField,
  TextField,
} from '../../platform/http/response-fields.js';
import { PageInfo, PageQuery } from '../../platform/http/pagination.js';
import type { WaitingSide, Waiting, WaitingRow } from '../waiting/list-waiting.js';

export const WAITING_KINDS = [
  'QUESTION',
  'OFFER',
  'TRANSFER',
  'EXPEDITE',
  'RESOLUTION',
  'DOUBT',
  'CONFIRMATION',
  'LONGER_HOLD',
  'ESCALATION',
  'CAUSE',
  'REQUEST',
  'PROPOSAL',
  'REVIEW',
  'RATING',
  'FOLLOW_UP',
] as const;

export class WaitingQuery extends PageQuery {
  @Optional()
  @IsOneOf(['US', 'THEM'], { default: 'US', description: 'The side that has to act: you or others.' })
  on?: WaitingSide = 'US';
}

export class WaitingItemDto {
  /** A question to reply to, an offer, transfer or proposal to answer, an expedite to decide on, a resolution to confirm, a request that was raised for you to confirm, a longer wait to agree to, an escalation to answer as a lead, the cause of a failure to stand behind, a request to answer, a review to take part in, an answer (or, for those who answered, the request) to rate, an answer to follow up. */
  @OneOfField(WAITING_KINDS) kind: string;
  @IdField() id: string;
  @TextField({ nullable: true, example: 'ENG-1042' }) number: string | null;
  @TextField({ nullable: true, example: 'Which drawing revision applies?' }) title: string | null;
  /** The departments that have to act and that wait, by code. */
  @TextField({ example: 'CS' }) owingDepartment: string;
  @TextField({ example: 'ENG' }) owedDepartment: string;
  /** The person who has to act; null for any colleague. */
  @IdField({ nullable: true }) personId: string | null;
  @InstantField() since: Date;
  @InstantField({ nullable: true }) dueAt: Date | null;
  @FlagField({ example: false }) late: boolean;
  /** The path below the address of the interface. */
  @TextField({ nullable: true, example: '/requests/ENG-1042/page' }) link: string | null;

  static of({ requestId, negotiationId, ...row }: WaitingRow, asOf: Date): WaitingItemDto {
    const link =
      requestId !== null
        ? `/requests/${row.number ?? requestId}/page`
        : negotiationId && `/agreement-negotiations/${negotiationId}`;
    const { kind, id, number, title, owingDepartment, owedDepartment, personId, since, dueAt } = row;
    const late = dueAt !== null && dueAt < asOf;
    return { kind, id, number, title, owingDepartment, owedDepartment, personId, since, dueAt, late, link };
  }
}

export class WaitingDto {
  @InstantField() asOf: Date;
  /** The counts by kind, over all pages. */
  @SchemaField({ type: 'object', additionalProperties: { type: 'integer' }, example: { QUESTION: 1 } })
  counts: Record<string, number>;
  /** The number of items past their due instant. */
  @IntegerField({ example: 0 }) late: number;
  @ListField(WaitingItemDto) data: WaitingItemDto[];
  @PartField(PageInfo) page: PageInfo;

  static of({ asOf, counts, late, page }: Waiting): WaitingDto {
    return { asOf, counts, late, data: page.data.map((row) => WaitingItemDto.of(row, asOf)), page: page.page };
  }
}
