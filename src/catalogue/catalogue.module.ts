import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { ChangeService } from './acts/change-service.js';
import { OfferService } from './acts/offer-service.js';
import { ServicesController } from './http/services.controller.js';
import { NamesOfServices } from './names-of-services.js';
import { ListServices } from './queries/list-services.js';
import { Services } from './services.js';

@Module({
  imports: [DepartmentsModule],
  controllers: [ServicesController],
  providers: [ChangeService, ListServices, NamesOfServices, OfferService, Services],
  exports: [OfferService, Services],
})
export class CatalogueModule {}
