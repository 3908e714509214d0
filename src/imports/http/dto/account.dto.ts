import { IntegerField, ListField, OneOfField, TextField } from '../../../platform/http/response-fields.js';
import type { AccountExample, AccountLine, Weight } from '../../history/account.js';

export class AccountExampleDto implements AccountExample {
  /** The number of the row in a spreadsheet; 0 for an example that is no row. */
  @IntegerField({ example: 17 }) row: number;
  /** The number of the request in the other tool. */
  @TextField({ nullable: true, example: 'INC0000045' }) reference: string | null;
  @TextField({ example: 'Pending Change' }) detail: string;
}

export class AccountLineDto {
  @TextField({ example: 'state.unknown' }) reason: string;
  /**
   * LEFT_OUT: the request or the row is not in the history. PASSED_OVER: the request is in the history, without this.
   * TAKEN_AS: nothing is lost, and something was read in the way that the sentence says.
   */
  @OneOfField(['LEFT_OUT', 'PASSED_OVER', 'TAKEN_AS'], { enumName: 'AccountWeight' }) weight: Weight;
  @TextField({ example: 'The mapping does not say where this state stands.' }) sentence: string;
  @IntegerField({ example: 3 }) count: number;
  @ListField(AccountExampleDto, { description: 'The first five examples.' }) examples: AccountExampleDto[];
}

export const toAccountLineDto = ({ examples, ...line }: AccountLine): AccountLineDto => ({
  ...line,
  examples: examples.map(({ row, reference, detail }) => ({ row, reference, detail })),
});
