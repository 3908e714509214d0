import { IntegerField, OneOfField } from '../../../platform/http/response-fields.js';
import { ORDER_PHASES, type OrderPhase } from '../../customer-order.entity.js';

export class PhaseVolumeDto {
  @OneOfField(ORDER_PHASES, { enumName: 'OrderPhase' }) phase: OrderPhase;
  @IntegerField({ example: 42 }) orders: number;
  /** Orders that are neither released nor cancelled. */
  @IntegerField({ example: 17 }) openOrders: number;
  /** Requests about these orders, in any state. */
  @IntegerField({ example: 63 }) requests: number;
}
