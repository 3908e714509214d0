import { ApiProperty } from '@nestjs/swagger';
import { ORDER_PHASES, type OrderPhase } from '../../customer-order.entity.js';

export class PhaseVolumeDto {
  @ApiProperty({ enum: ORDER_PHASES, enumName: 'OrderPhase' }) phase: OrderPhase;
  @ApiProperty({ type: 'integer', example: 42 }) orders: number;
  /** Neither left nor given up. */
  @ApiProperty({ type: 'integer', example: 17 }) openOrders: number;
  /** That concern those orders, whatever became of them. */
  @ApiProperty({ type: 'integer', example: 63 }) requests: number;
}
