import { Injectable } from '@nestjs/common';
import { type Priority, Services } from '../catalogue/index.js';
import { PresentUsualTimes } from '../delay-cost/index.js';
import { Calendars } from '../departments/index.js';
import { Clock, toInstant, toSeconds } from '../platform/clock/clock.js';
import { QueueLengths } from '../queue/index.js';
import type { OutlookDto } from './http/desk.dto.js';

/** The wait that a request meets at its provider: closed hours, the queue, and the usual time until the answer. */
@Injectable()
export class ForeseeWait {
  constructor(
    private readonly services: Services,
    private readonly calendars: Calendars,
    private readonly queues: QueueLengths,
    private readonly usual: PresentUsualTimes,
    private readonly clock: Clock,
  ) {}

  async of({ priority, ...asked }: { serviceId: string; priority: Priority }): Promise<OutlookDto> {
    const now = this.clock.now();
    const { id: serviceId, departmentId } = await this.services.byId(asked.serviceId);
    const calendar = await this.calendars.of(departmentId);
    const isOpen = calendar.isOpen(toSeconds(now));
    return {
      open: isOpen,
      opensAt: isOpen ? null : toInstant(calendar.nextOpening(toSeconds(now))),
      waiting: await this.queues.of(departmentId, now),
      ...(await this.usual.of({ serviceId, departmentId, priority }, now)),
    };
  }
}
