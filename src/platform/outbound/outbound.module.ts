import { Global, Module } from '@nestjs/common';
import { Outbound } from './outbound.js';
import { ResolveName } from './resolve-name.js';

@Global()
@Module({ providers: [Outbound, ResolveName], exports: [Outbound] })
export class OutboundModule {}
