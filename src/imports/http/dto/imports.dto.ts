import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { IsText, Optional, QueryFlag } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { AccountLineDto } from './account.dto.js';
import { ROW_OUTCOMES, type RowOutcome, UNDO_OUTCOMES, type UndoOutcome } from '../../import-row.entity.js';
import { IMPORT_KINDS, type ImportKindName } from '../../kinds/import-kind-name.js';

export class ImportQuery {
  /** The call does everything and writes nothing. */
  @ApiPropertyOptional({ type: Boolean, default: false })
  @QueryFlag()
  @IsBoolean()
  dryRun: boolean = false;
}

export class ImportUsersQuery extends ImportQuery {
  /** Everybody who is new gets an invitation by mail to set their first password. */
  @ApiPropertyOptional({ type: Boolean, default: false })
  @QueryFlag()
  @IsBoolean()
  invite: boolean = false;
}

export class ImportsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: IMPORT_KINDS, enumName: 'ImportKind' })
  @Optional()
  @IsIn(IMPORT_KINDS)
  kind?: ImportKindName;
}

export class ImportRowsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ROW_OUTCOMES, enumName: 'ImportRowOutcome' })
  @Optional()
  @IsIn(ROW_OUTCOMES)
  outcome?: RowOutcome;

  @ApiPropertyOptional({ enum: UNDO_OUTCOMES, enumName: 'ImportUndoOutcome' })
  @Optional()
  @IsIn(UNDO_OUTCOMES)
  undone?: UndoOutcome;
}

export class ReversalBody {
  @IsText({ max: 2000 }, { example: 'The file was of last year.' })
  reason: string;
}

export class RowFaultDto {
  /** The number of the row in a spreadsheet, where the names of the columns are row 1. */
  @ApiProperty({ type: 'integer', example: 17 }) row: number;
  /** Null for a fault of the whole row. */
  @ApiProperty({ type: String, nullable: true, example: 'promisedDate' }) column: string | null;
  @ApiProperty({ example: 'import.cell_refused' }) code: string;
  @ApiProperty({ example: 'is not a date like 2026-03-06' }) detail: string;
}

abstract class ImportCountsDto {
  @ApiProperty({ type: 'integer', example: 50000 }) rows: number;
  @ApiProperty({ type: 'integer', example: 120 }) created: number;
  @ApiProperty({ type: 'integer', example: 3 }) changed: number;
  @ApiProperty({ type: 'integer', example: 49877 }) unchanged: number;
  /** Rows that are older than the source’s last statement. They change nothing. */
  @ApiProperty({ type: 'integer', example: 0 }) outdated: number;
}

export class ReversalDto {
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @ApiProperty({ format: 'uuid' }) byId: string;
  @ApiProperty() reason: string;
  /** Rows that are as they were before. */
  @ApiProperty({ type: 'integer' }) restored: number;
  /** Rows of new and unused orders, which are gone. */
  @ApiProperty({ type: 'integer' }) removed: number;
  /** Rows of orders that somebody had changed or used since. They stay as they were. */
  @ApiProperty({ type: 'integer' }) left: number;
}

export class ImportAbilitiesDto {
  @ApiProperty() undo: boolean;
}

export class ImportDto extends ImportCountsDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: IMPORT_KINDS, enumName: 'ImportKind', example: 'ORDERS' }) kind: ImportKindName;
  @ApiProperty({ example: 'orders-2026-03.csv' }) fileName: string;
  /** SHA-256 of the file as it came. */
  @ApiProperty({ example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }) digest: string;
  @ApiProperty({ type: String, format: 'date-time' }) importedAt: Date;
  /** Null for a history that stopped early: send its file again, and it goes on. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt: Date | null;
  /** The parts of a history that could not be mapped as they stood; null for other kinds, and until it is finished. */
  @ApiProperty({ type: [AccountLineDto], nullable: true }) account: AccountLineDto[] | null;
  @ApiProperty({ format: 'uuid' }) importedById: string;
  @ApiProperty({ oneOf: [{ $ref: '#/components/schemas/ReversalDto' }, { type: 'null' }] }) undone: ReversalDto | null;
  @ApiProperty({ type: ImportAbilitiesDto }) abilities: ImportAbilitiesDto;
}

export class ImportReportDto extends ImportCountsDto {
  @ApiProperty({ example: false }) dryRun: boolean;
  /** Null where nothing was written. */
  @ApiProperty({ oneOf: [{ $ref: '#/components/schemas/ImportDto' }, { type: 'null' }] }) import: ImportDto | null;
  /** The number of all faults; `errors` names the first thousand. */
  @ApiProperty({ type: 'integer', example: 0 }) errorCount: number;
  @ApiProperty({ type: [RowFaultDto] }) errors: RowFaultDto[];
}

export class ImportRowDto {
  @ApiProperty({ type: 'integer', example: 17 }) row: number;
  @ApiProperty({ enum: ROW_OUTCOMES, enumName: 'ImportRowOutcome', example: 'CHANGED' }) outcome: RowOutcome;
  @ApiProperty({ format: 'uuid' }) subjectId: string;
  /** System and reference of an order, source and reference of a past request, code of a department, address of a person, currency and day of a rate. */
  @ApiProperty({ example: 'ERP/SO-10455' }) name: string;
  /** The changed fields before the import; null for a new subject. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) before: object | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) after: object | null;
  @ApiProperty({ enum: [...UNDO_OUTCOMES, null], nullable: true }) undone: UndoOutcome | null;
}

export class ImportPage extends PageOf(ImportDto) {}
export class ImportRowPage extends PageOf(ImportRowDto) {}
