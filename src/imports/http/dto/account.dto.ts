import { ApiProperty } from '@nestjs/swagger';
import type { AccountExample, AccountLine, Weight } from '../../history/account.js';

export class AccountExampleDto implements AccountExample {
  /** The row as a spreadsheet counts; 0 where it is no row. */
  @ApiProperty({ type: 'integer', example: 17 }) row: number;
  /** The number of the request in the other tool. */
  @ApiProperty({ type: String, nullable: true, example: 'INC0000045' }) reference: string | null;
  @ApiProperty({ example: 'Pending Change' }) detail: string;
}

export class AccountLineDto {
  @ApiProperty({ example: 'state.unknown' }) reason: string;
  /**
   * LEFT_OUT: the request or the row is not in the history. PASSED_OVER: the request is in the history, without this.
   * TAKEN_AS: nothing is lost, and something was read in the way that the sentence says.
   */
  @ApiProperty({ enum: ['LEFT_OUT', 'PASSED_OVER', 'TAKEN_AS'], enumName: 'AccountWeight' }) weight: Weight;
  @ApiProperty({ example: 'The mapping does not say where this state stands.' }) sentence: string;
  @ApiProperty({ type: 'integer', example: 3 }) count: number;
  @ApiProperty({ type: [AccountExampleDto], description: 'The first five examples.' }) examples: AccountExampleDto[];
}

export const toAccountLineDto = ({ examples, ...line }: AccountLine): AccountLineDto => ({
  ...line,
  examples: examples.map(({ row, reference, detail }) => ({ row, reference, detail })),
});
