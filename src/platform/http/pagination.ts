import { Type as TypeOf } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { FastifyReply, FastifyRequest } from 'fastify';
import { IsVerbatim, Optional, QueryInteger } from './fields.js';
import { FlagField, TextField } from './response-fields.js';

/** Rows of a page, unless the client asks for another number. */
export const DEFAULT_LIMIT = 50;

/** The query parameters of every list. */
export class PageQuery {
  @Optional()
  @QueryInteger({ least: 1, most: 100 }, { default: DEFAULT_LIMIT })
  limit?: number = DEFAULT_LIMIT;

  /** The `nextCursor` of the page before. */
  @Optional()
  @IsVerbatim(2000)
  cursor?: string;
}

export class PageInfo {
  @TextField({ nullable: true, example: null })
  nextCursor: string | null;

  @FlagField({ example: false })
  hasMore: boolean;
}

export interface Page<T> {
  data: T[];
  page: PageInfo;
}

/** A list that is always sent whole. */
export const wholeList = <T>(data: T[]): Page<T> => ({ data, page: { nextCursor: null, hasMore: false } });

const PAGES = new Map<TypeOf, TypeOf<Page<unknown>>>();

/** The response class for a page of these items, for the API document. A page of `OrderItemDto` is an `OrderPage`. */
export function PageOf<T>(Item: TypeOf<T>): TypeOf<Page<T>> {
  const page = PAGES.get(Item) ?? newPageOf(Item);
  PAGES.set(Item, page);
  return page as TypeOf<Page<T>>;
}

function newPageOf<T>(Item: TypeOf<T>): TypeOf<Page<T>> {
  class PageOfItems implements Page<T> {
    data: T[];
    page: PageInfo;
  }
  ApiProperty({ type: [Item] })(PageOfItems.prototype, 'data');
  ApiProperty({ type: PageInfo })(PageOfItems.prototype, 'page');
  Object.defineProperty(PageOfItems, 'name', { value: `${Item.name.replace(/(Item|Summary)?Dto$/, '')}Page` });
  return PageOfItems;
}

/** The next page as a `Link` header (RFC 8288), for clients that follow links. */
export function linkNext(request: FastifyRequest, reply: FastifyReply, page: PageInfo): void {
  if (page.nextCursor === null) return;
  const url = new URL(request.url, 'http://host');
  url.searchParams.set('cursor', page.nextCursor);
  void reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
}
