import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Optional } from '../http/fields.js';

const FORMATS = ['json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** The query parameter of a list that can be downloaded as a table. */
export const IsFormat = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ enum: FORMATS, enumName: 'ReportFormat', default: 'json' }),
    Optional(),
    IsIn(FORMATS),
  );
