import { ApiProperty } from '@nestjs/swagger';
import { ORDER_PHASES, type OrderPhase } from '../../customer-order.entity.js';

export class PhaseVolumeDto {
  @ApiProperty({ enum: ORDER_PHASES, enumName: 'OrderPhase' }) phase: OrderPhase;
  @ApiProperty({ type: 'integer', example: 42 }) orders: number;
  /** Orders that are neither released nor cancelled. */
  @ApiProperty({ type: 'integer', example: 17 }) openOrders: number;
  /** Requests about these orders, in any state. */
  @ApiProperty({ type: 'integer', example: 63 }) requests: number;
}
