import { ApiProperty } from '@nestjs/swagger';
import type { NewOrder } from '../above/orders-above.js';

class OrderMeantDto {
  @ApiProperty({ example: 'ERP' }) system: string;
  @ApiProperty({ example: 'SO-10482' }) reference: string;
}

/** An order that only requests have named: no source has told it, and no lead has confirmed it. The first naming creates it. */
export class NewOrderDto implements NewOrder {
  @ApiProperty({ example: 'ERP' }) system: string;
  @ApiProperty({ example: 'SO-1O482' }) reference: string;

  /** Orders you see whose reference looks alike or is one slip away, the likeliest first. */
  @ApiProperty({ type: [OrderMeantDto] })
  mayHaveMeant: OrderMeantDto[];
}
