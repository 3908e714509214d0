import { QueryInteger, Optional } from '../../platform/http/fields.js';
import { InstantField, ListField, SchemaField } from '../../platform/http/response-fields.js';

export class OrdersAtStakeQuery {
  @Optional()
  @QueryInteger({ least: 1, most: 50 }, { default: 10 })
  limit?: number = 10;
}

export class OrderAtStakeDto {
  @SchemaField({ allOf: [{ $ref: '#/components/schemas/OrderDto' }] }) order: object;
  @SchemaField({ allOf: [{ $ref: '#/components/schemas/DelayCostDto' }] }) delayCost: object;
  /** Numbers of your open requests that the order waits for. */
  @ListField(String, { example: ['ENG-1042'] }) requests: string[];
}

export class OrdersAtStakeDto {
  @InstantField() asOf: Date;
  @ListField(OrderAtStakeDto) data: OrderAtStakeDto[];
}
