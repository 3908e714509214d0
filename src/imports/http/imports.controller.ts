import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/auth/index.js';
import { IdPipe } from '../../platform/http/fields.js';
import { Operation } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page } from '../../platform/http/pagination.js';
import { UndoImport } from '../acts/undo-import.js';
import { ImportLookup } from '../import-lookup.js';
import {
  ImportDto,
  ImportPage,
  ImportRowDto,
  ImportRowPage,
  ImportRowsQuery,
  ImportsQuery,
  ReversalBody,
} from './dto/imports.dto.js';
import { presentImport, presentRow } from './present-import.js';

/** Past imports. Each kind is shown to those it concerns, and to tokens with the scope of its subjects. */
@ApiTags('Imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly lookup: ImportLookup,
    private readonly undoImport: UndoImport,
  ) {}

  @Get()
  @Operation('listImports', {
    summary: 'List imports',
    description:
      'The newest comes first. Imports of orders are for leads of the departments, with `orders:read`. The others are for administrators.',
    access: signedIn(),
    responses: { 200: ImportPage },
  })
  async list(@CurrentActor() actor: Actor, @Query() query: ImportsQuery): Promise<Page<ImportDto>> {
    const { limit, cursor, ...filter } = query;
    const listing = Listing.byKey(filter, { limit, cursor }, 'uuid');
    const runs = await this.lookup.list(actor, filter, listing.after, listing.most);
    return listing.page(
      runs,
      (run) => run.id,
      (run) => presentImport(actor, run),
    );
  }

  @Get(':id')
  @Operation('readImport', {
    summary: 'Read an import',
    description: 'The answer has the result of the import, and says whether it was undone.',
    access: signedIn(),
    responses: { 200: ImportDto },
  })
  async read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ImportDto> {
    return presentImport(actor, await this.lookup.visibleTo(actor, id));
  }

  @Get(':id/rows')
  @Operation('listImportRows', {
    summary: 'List the rows of an import',
    description:
      'The list has the changed rows in the order of the file. Rows that changed nothing are only counted. You see the orders of departments you lead.',
    access: signedIn(),
    responses: { 200: ImportRowPage },
  })
  async rows(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: ImportRowsQuery,
  ): Promise<Page<ImportRowDto>> {
    const { limit, cursor, ...filter } = query;
    const listing = Listing.byKey({ id, ...filter }, { limit, cursor }, 'integer');
    const rows = await this.lookup.rowsOf(actor, id, filter, listing.after ?? 0, listing.most);
    return listing.page(rows, ({ row }) => row, presentRow);
  }

  @Put(':id/reversal')
  @Operation('undoImport', {
    summary: 'Undo an import of orders',
    description:
      'Orders that nobody touched since are as they were. New orders without references are removed. The answer names the rows that are left as they are.',
    access: { scope: 'orders:write', rule: 'Leads of all departments whose orders the import wrote.' },
    responses: { 200: ImportDto },
  })
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ReversalBody,
  ): Promise<ImportDto> {
    return presentImport(actor, await this.undoImport.execute(actor, id, reason));
  }
}
