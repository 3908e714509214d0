import { Inject, Injectable, OnModuleInit, SetMetadata } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { EventType, StoredEvent } from './event-type.js';

const LISTENER_OF = Symbol('module of a listener');
const LISTENS_TO = Symbol('event types of a listening method');

/** The names of the modules from the lowest to the highest. */
export const LADDER_ORDER = Symbol('ladder');

/**
 * Marks a provider whose methods hear events inside the transaction that makes them: same database, and a
 * failure undoes the act. What may fail alone, or leaves the house, reads the sealed feed instead.
 */
export const InTransactionListener = (module: string): ClassDecorator => SetMetadata(LISTENER_OF, module);

/** The method hears these events, one call for each. */
export const Listens = (...types: EventType[]): MethodDecorator =>
  SetMetadata(
    LISTENS_TO,
    types.map((type) => type.type),
  );

type Listen = (event: StoredEvent) => Promise<void>;

/** Calls who listens, lower modules first. */
@Injectable()
export class InTransactionListeners implements OnModuleInit {
  private readonly byType = new Map<string, { rung: number; listen: Listen }[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    @Inject(LADDER_ORDER) private readonly ladder: readonly string[],
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const module = metatype ? (Reflect.getMetadata(LISTENER_OF, metatype) as string | undefined) : undefined;
      if (module === undefined) continue;
      const rung = this.ladder.indexOf(module);
      if (rung < 0) throw new Error(`A listener names the module "${module}", which the ladder does not know`);
      this.register(instance as Record<string, Listen>, rung);
    }
  }

  async hear(event: StoredEvent): Promise<void> {
    for (const { listen } of this.byType.get(event.type) ?? []) await listen(event);
  }

  private register(instance: Record<string, Listen>, rung: number): void {
    for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
      const types = Reflect.getMetadata(LISTENS_TO, instance[name]!) as string[] | undefined;
      for (const type of types ?? []) {
        const listeners = [...(this.byType.get(type) ?? []), { rung, listen: instance[name]!.bind(instance) }];
        this.byType.set(
          type,
          listeners.sort((a, b) => a.rung - b.rung),
        );
      }
    }
  }
}
