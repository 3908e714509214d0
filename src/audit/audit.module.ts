import { Module } from '@nestjs/common';
import { AuditController } from './http/audit.controller.js';
import { ReadFeed } from './read-feed.js';

@Module({ controllers: [AuditController], providers: [ReadFeed] })
export class AuditModule {}
