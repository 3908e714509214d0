import type { Type } from '@nestjs/common';
import { OneOfField } from '../../platform/http/response-fields.js';
import { type Page, PageOf } from '../../platform/http/pagination.js';
import type { Search } from './searched.js';

export const SPELLINGS = ['AS_WRITTEN', 'ONE_LETTER_OFF'] as const;
export type Spelling = (typeof SPELLINGS)[number];

/** Null without a search. */
export const spellingOf = (search: Search | null): Spelling | null =>
  search === null ? null : search.near ? 'ONE_LETTER_OFF' : 'AS_WRITTEN';

/** A page of a list that can be searched. */
export function SearchedPage<T>(Item: Type<T>): Type<Page<T> & { spelling: Spelling | null }> {
  class SearchedPageOfItems extends PageOf(Item) {
    @OneOfField(SPELLINGS, {
      enumName: 'Spelling',
      nullable: true,
      example: null,
      description:
        'The way in which `q` was found: no text held its words as written, so words one letter off were searched. Null without `q`.',
    })
    spelling: Spelling | null;
  }
  return SearchedPageOfItems;
}
