import { Injectable, OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { COMPOSED_MAIL, ComposesMail } from './mail-composer.js';

@Injectable()
export class MailComposers implements OnModuleInit {
  private readonly byKind = new Map<string, ComposesMail>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const kind = metatype ? (Reflect.getMetadata(COMPOSED_MAIL, metatype) as string | undefined) : undefined;
      if (kind === undefined) continue;
      if (this.byKind.has(kind)) throw new Error(`Two composers want to write the mail of kind "${kind}"`);
      this.byKind.set(kind, instance as ComposesMail);
    }
  }

  has(kind: string): boolean {
    return this.byKind.has(kind);
  }

  of(kind: string): ComposesMail {
    return this.byKind.get(kind)!;
  }
}
