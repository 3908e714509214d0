import { Module } from '@nestjs/common';
import { Attachments } from './attachments.js';
import { FileStore, FolderFileStore } from './file-store.js';

@Module({
  providers: [Attachments, { provide: FileStore, useClass: FolderFileStore }],
  exports: [Attachments],
})
export class AttachmentsModule {}
