import { IsShapedLike, IsVerbatim, Optional } from '../../platform/http/fields.js';

const ID = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const ORDER = new RegExp(`^(${ID}|[A-Z][A-Z0-9_-]{0,19}/[^\\p{Cc}\\p{Cf}\\p{Cs}/]{1,100})$`, 'u');

/** And which orders the requests concern. */
export class OrdersQuery {
  /** Only requests that concern this order: its id, or its system and reference, like ERP/SO-10482. */
  @Optional()
  @IsShapedLike(ORDER, 'is neither an id nor an order like ERP/SO-10482')
  order?: string;

  /** Only requests that concern an order of this customer: the id, or the whole name in any case. */
  @Optional()
  @IsVerbatim(200)
  customer?: string;
}
