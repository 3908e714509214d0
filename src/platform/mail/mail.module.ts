import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeliverMail } from './deliver-mail.js';
import { MailComposers } from './mail-composers.js';
import { MailOutbox } from './mail-outbox.js';
import { MailRounds } from './mail-rounds.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [DeliverMail, MailComposers, MailOutbox, MailRounds],
  exports: [MailOutbox],
})
export class MailModule {}
