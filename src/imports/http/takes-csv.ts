import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { NotIdempotent } from '../../platform/http/idempotency.interceptor.js';
import { Operation, type OperationFacts } from '../../platform/http/operation.js';
import { ImportReportDto } from './dto/imports.dto.js';

const FORMAT =
  'A CSV file in the field `file`: UTF-8, the first row names the columns, cells between semicolons, commas or tabs, sums in major units with a dot or a comma before their decimals. All rows are taken or none: with a fault in it the answer names each row and column. `dryRun=true` goes the same way and writes nothing. Safe to repeat: the same file again changes nothing.';

/** An operation that takes a CSV file and reports on it. */
export const TakesCsv = (id: string, { description, ...facts }: Omit<OperationFacts, 'responses'>): MethodDecorator =>
  applyDecorators(
    NotIdempotent(),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
    }),
    Operation(id, {
      ...facts,
      description: `${description}\n\n${FORMAT}`,
      responses: { 200: { type: ImportReportDto, description: 'A dry run.' }, 201: ImportReportDto },
    }),
  );
