import { type Format, IsFormat } from '../../../platform/csv/index.js';
import { IsId, IsShapedLike, Optional, QueryFlag } from '../../../platform/http/fields.js';
import { QueryList } from '../../../platform/http/list-fields.js';
import { IsDepartment } from '../../../platform/http/named-fields.js';
import { PageQuery } from '../../../platform/http/pagination.js';
import { ORDER_PHASES, type OrderPhase } from '../../customer-order.entity.js';

export class OrderListQuery extends PageQuery {
  @IsFormat()
  format?: Format;

  @Optional()
  @QueryFlag()
  released?: boolean;

  @Optional()
  @QueryFlag()
  cancelled?: boolean;

  /** Where the customer stands; repeat for several. */
  @Optional()
  @QueryList(ORDER_PHASES, { enumName: 'OrderPhase' })
  phase?: OrderPhase[];

  @Optional()
  @IsShapedLike(/^[^\p{Cc}]{1,100}$/u, 'is not a search of 1 to 100 characters', {
    example: 'SO-104',
    description:
      'Beginning of the reference or of the customer’s name, or of words and numbers in them: `10482`, `crane`.',
  })
  q?: string;

  @Optional()
  @IsDepartment()
  ownerDepartmentId?: string;

  @Optional()
  @IsId()
  customerId?: string;

  @Optional()
  @IsId()
  contractTemplateId?: string;
}
