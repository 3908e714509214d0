import { ListField, TextField } from '../../platform/http/response-fields.js';
import type { NewOrder } from '../above/orders-above.js';

class OrderMeantDto {
  @TextField({ example: 'ERP' }) system: string;
  @TextField({ example: 'SO-10482' }) reference: string;
}

/** An order that only requests have named: no source has told it, and no lead has confirmed it. The first naming creates it. */
export class NewOrderDto implements NewOrder {
  @TextField({ example: 'ERP' }) system: string;
  @TextField({ example: 'SO-1O482' }) reference: string;

  /** Orders you see whose reference looks alike or is one slip away, the likeliest first. */
  @ListField(OrderMeantDto)
  mayHaveMeant: OrderMeantDto[];
}
