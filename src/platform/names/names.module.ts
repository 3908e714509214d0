import { Global, Module } from '@nestjs/common';
import { NameRegistry } from './name-registry.js';

/** Global, because pipes of all modules look names up, and modules bring the look-ups. */
@Global()
@Module({ providers: [NameRegistry], exports: [NameRegistry] })
export class NamesModule {}
