import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsString, Matches } from 'class-validator';
import { type Format, IsFormat } from '../../../platform/csv/index.js';
import { IsId, Optional, QueryFlag, QueryList } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/pagination.js';
import { ORDER_PHASES, type OrderPhase } from '../../customer-order.entity.js';

export class OrderListQuery extends PageQuery {
  @IsFormat()
  format?: Format;

  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  released?: boolean;

  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  cancelled?: boolean;

  /** Where the customer stands; repeat for several. */
  @ApiPropertyOptional({ enum: ORDER_PHASES, enumName: 'OrderPhase', isArray: true })
  @Optional()
  @QueryList()
  @IsIn(ORDER_PHASES, { each: true })
  phase?: OrderPhase[];

  /** Beginning of the reference or of the customer's name. */
  @ApiPropertyOptional({ example: 'SO-104' })
  @Optional()
  @IsString()
  @Matches(/^[^\p{Cc}]{1,100}$/u, { message: 'is not a search of 1 to 100 characters' })
  q?: string;

  @IsId({ required: false })
  @Optional()
  ownerDepartmentId?: string;

  @IsId({ required: false })
  @Optional()
  customerId?: string;

  @IsId({ required: false })
  @Optional()
  contractTemplateId?: string;
}
