import { InstantField, IntegerField, ListField } from '../../../platform/http/response-fields.js';
import { AccountLineDto } from './account.dto.js';
import { ImportReportDto } from './imports.dto.js';

export class HistoryReportDto extends ImportReportDto {
  /** Rows of the file below the names of its columns. `rows` counts requests. */
  @IntegerField({ example: 5998 }) fileRows: number;
  /** The end of the log. A request that was open then counts as open until that instant. */
  @InstantField() endsAt: Date;
  /** Departments that the import made, or would make. */
  @ListField(String, { example: ['Group 56'] }) newDepartments: string[];
  @IntegerField({ example: 1 }) newServices: number;
  /** Former colleagues that the import noted, or would note. Nobody signs in with such an account. */
  @IntegerField({ example: 12 }) newPeople: number;
  /**
   * The parts that could not be mapped as they stood, with the reason. Parts that were left out come first, then the
   * most frequent.
   */
  @ListField(AccountLineDto) account: AccountLineDto[];
}
