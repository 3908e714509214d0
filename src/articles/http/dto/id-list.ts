import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';

const EXAMPLE = ['01990000-0000-7000-8000-000000000001'];

/** Ids of other resources, each once. */
export const IsIdList = (
  { least = 0, most }: { least?: number; most: number },
  api: Partial<ApiPropertyOptions> = {},
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      ...{ type: [String], minItems: least, maxItems: most, example: EXAMPLE },
      ...api,
    } as ApiPropertyOptions),
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  );
