import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { RequestsModule } from '../requests/index.js';
import { PresenceController } from './http/presence.controller.js';
import { Presences } from './presences.js';

@Module({
  imports: [DepartmentsModule, RequestsModule],
  controllers: [PresenceController],
  providers: [Presences],
})
export class PresenceModule {}
