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
    summary: 'How much there is before, during and after a purchase',
    description: 'The orders you may see by where their customers stand, and how many requests concern them.',
    access: {
      scope: 'orders:read',
      rule: 'Orders of your departments and of the requests they have a part in; executives all.',
    },
    responses: { 200: [PhaseVolumeDto] },
  })
  list(@CurrentActor() actor: Actor): Promise<PhaseVolumeDto[]> {
    return this.volumeByPhase.execute(actor);
  }
}
