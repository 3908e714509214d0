import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/index.js';
import { IdentityModule } from '../identity/index.js';
import { RequestsModule } from '../requests/index.js';
import { SlaModule } from '../sla/index.js';
import { AuditController } from './http/audit.controller.js';
import { ReadSealedEvents } from './read-sealed-events.js';
import { CompareWithHistory } from './record/compare-with-history.js';
import { ExportRecord } from './record/export-record.js';
import { RecordController } from './record/http/record.controller.js';
import { PartsOfRecord } from './record/parts-of-record.js';

@Module({
  imports: [AttachmentsModule, IdentityModule, RequestsModule, SlaModule],
  controllers: [AuditController, RecordController],
  providers: [CompareWithHistory, ExportRecord, PartsOfRecord, ReadSealedEvents],
  exports: [CompareWithHistory],
})
export class AuditModule {}
