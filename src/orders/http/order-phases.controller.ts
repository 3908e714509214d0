import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { VolumeByPhase } from '../queries/volume-by-phase.js';
import { PhaseVolumeDto } from './dto/phase-volume.dto.js';

@ApiTags('Orders')
@Controller('order-phases')
export class OrderPhasesController {
  constructor(private readonly volumeByPhase: VolumeByPhase) {}

  @Get()
  @Operation('listOrderPhases', {
    summary: 'Count orders and requests by phase of purchase',
    description:
      'The list has the orders you may see by the phase of their customers, and the number of requests about them.',
    access: {
      scope: 'orders:read',
      rule: 'Members of the department that owns the order or that takes part in a request for it. Executives see all.',
    },
    responses: { 200: [PhaseVolumeDto] },
  })
  list(@CurrentActor() actor: Actor): Promise<PhaseVolumeDto[]> {
    return this.volumeByPhase.execute(actor);
  }
}
