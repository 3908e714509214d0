import { IsOneOf, IsText, Optional, QueryFlag } from '../../../platform/http/fields.js';
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
} from '../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { AccountLineDto } from './account.dto.js';
import { ROW_OUTCOMES, type RowOutcome, UNDO_OUTCOMES, type UndoOutcome } from '../../import-row.entity.js';
import { IMPORT_KINDS, type ImportKindName } from '../../kinds/import-kind-name.js';

export class ImportQuery {
  /** The call does everything and writes nothing. */
  @QueryFlag({ default: false })
  dryRun: boolean = false;
}

export class ImportUsersQuery extends ImportQuery {
  /** Everybody who is new gets an invitation by mail to set their first password. */
  @QueryFlag({ default: false })
  invite: boolean = false;
}

export class ImportsQuery extends PageQuery {
  @Optional()
  @IsOneOf(IMPORT_KINDS, { enumName: 'ImportKind' })
  kind?: ImportKindName;
}

export class ImportRowsQuery extends PageQuery {
  @Optional()
  @IsOneOf(ROW_OUTCOMES, { enumName: 'ImportRowOutcome' })
  outcome?: RowOutcome;

  @Optional()
  @IsOneOf(UNDO_OUTCOMES, { enumName: 'ImportUndoOutcome' })
  undone?: UndoOutcome;
}

export class ReversalBody {
  @IsText({ max: 2000 }, { example: 'The file was of last year.' })
  reason: string;
}

export class RowFaultDto {
  /** The number of the row in a spreadsheet, where the names of the columns are row 1. */
  @IntegerField({ example: 17 }) row: number;
  /** Null for a fault of the whole row. */
  @TextField({ nullable: true, example: 'promisedDate' }) column: string | null;
  @TextField({ example: 'import.cell_refused' }) code: string;
  @TextField({ example: 'is not a date like 2026-03-06' }) detail: string;
}

abstract class ImportCountsDto {
  @IntegerField({ example: 50000 }) rows: number;
  @IntegerField({ example: 120 }) created: number;
  @IntegerField({ example: 3 }) changed: number;
  @IntegerField({ example: 49877 }) unchanged: number;
  /** Rows that are older than the source’s last statement. They change nothing. */
  @IntegerField({ example: 0 }) outdated: number;
}

export class ReversalDto {
  @InstantField() at: Date;
  @IdField() byId: string;
  @TextField() reason: string;
  /** Rows that are as they were before. */
  @IntegerField() restored: number;
  /** Rows of new and unused orders, which are gone. */
  @IntegerField() removed: number;
  /** Rows of orders that somebody had changed or used since. They stay as they were. */
  @IntegerField() left: number;
}

export class ImportAbilitiesDto {
  @FlagField() undo: boolean;
}

export class ImportDto extends ImportCountsDto {
  @IdField() id: string;
  @OneOfField(IMPORT_KINDS, { enumName: 'ImportKind', example: 'ORDERS' }) kind: ImportKindName;
  @TextField({ example: 'orders-2026-03.csv' }) fileName: string;
  /** SHA-256 of the file as it was uploaded. */
  @TextField({ example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }) digest: string;
  @InstantField() importedAt: Date;
  /** Null for a history that stopped early: send its file again, and it goes on. */
  @InstantField({ nullable: true }) finishedAt: Date | null;
  /** The parts of a history that could not be mapped as they stood; null for other kinds, and until it is finished. */
  @ListField(AccountLineDto, { nullable: true }) account: AccountLineDto[] | null;
  @IdField() importedById: string;
  @SchemaField({ oneOf: [{ $ref: '#/components/schemas/ReversalDto' }, { type: 'null' }] }) undone: ReversalDto | null;
  @PartField(ImportAbilitiesDto) abilities: ImportAbilitiesDto;
}

export class ImportReportDto extends ImportCountsDto {
  @FlagField({ example: false }) dryRun: boolean;
  /** Null where nothing was written. */
  @SchemaField({ oneOf: [{ $ref: '#/components/schemas/ImportDto' }, { type: 'null' }] }) import: ImportDto | null;
  /** The number of all faults; `errors` names the first thousand. */
  @IntegerField({ example: 0 }) errorCount: number;
  @ListField(RowFaultDto) errors: RowFaultDto[];
}

export class ImportRowDto {
  @IntegerField({ example: 17 }) row: number;
  @OneOfField(ROW_OUTCOMES, { enumName: 'ImportRowOutcome', example: 'CHANGED' }) outcome: RowOutcome;
  @IdField() subjectId: string;
  /** System and reference of an order, source and reference of a past request, code of a department, address of a person, currency and day of a rate. */
  @TextField({ example: 'ERP/SO-10455' }) name: string;
  /** The changed fields before the import; null for a new subject. */
  @SchemaField({ type: 'object', additionalProperties: true, nullable: true }) before: object | null;
  @SchemaField({ type: 'object', additionalProperties: true, nullable: true }) after: object | null;
  @OneOfField(UNDO_OUTCOMES, { nullable: true }) undone: UndoOutcome | null;
}

export class ImportPage extends PageOf(ImportDto) {}
export class ImportRowPage extends PageOf(ImportRowDto) {}
