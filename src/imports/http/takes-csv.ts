import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { NotIdempotent } from '../../platform/http/idempotency.interceptor.js';
import { Operation, type OperationFacts } from '../../platform/http/operation.js';
import { ImportReportDto } from './dto/imports.dto.js';

const FORMAT =
  'The field `file` holds a CSV file in UTF-8. Its first row names the columns. Semicolons, commas or tabs separate the cells. Sums are in major units, with a dot or a comma before the decimals. All rows are imported or none: if the file has faults, the answer names the row and column of each. `dryRun=true` checks the file and writes nothing. The same file sent again changes nothing.';

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
