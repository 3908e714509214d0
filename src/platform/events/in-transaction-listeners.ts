import { Inject, Injectable, OnModuleInit, SetMetadata } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Database } from '../database/database.js';
import { EventType, StoredEvent } from './event-type.js';

const LISTENER_OF = Symbol('module of a listener');
const LISTENS_TO = Symbol('event types of a listening method');
const LISTENS_LAST_TO = Symbol('event types of a method that listens at the end');

/** The module names, from the lowest module to the highest. */
export const LADDER_ORDER = Symbol('ladder');

/**
 * Marks a provider whose methods hear events inside the transaction that records them. They use the same database, and
 * a failure rolls back the act. Work that may fail alone, or that leaves the application, reads the sealed feed
 * instead.
 */
export const InTransactionListener = (module: string): ClassDecorator => SetMetadata(LISTENER_OF, module);

/** The method gets these events, one call for each event. */
export const Listens = (...types: EventType[]): MethodDecorator => SetMetadata(LISTENS_TO, namesOf(types));

/**
 * The method gets these events at the end of the transaction, in one call for all events that were recorded in it. For
 * a projection that no act reads before the transaction ends.
 */
export const ListensAtTheEnd = (...types: EventType[]): MethodDecorator => SetMetadata(LISTENS_LAST_TO, namesOf(types));

const namesOf = (types: readonly EventType[]): string[] => types.map(({ type }) => type);

interface Listener {
  rung: number;
  hear: (event: StoredEvent) => Promise<void>;
}

/** Calls the listeners of an event, those of lower modules first. */
@Injectable()
export class InTransactionListeners implements OnModuleInit {
  private readonly byType = new Map<string, Listener[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly database: Database,
    @Inject(LADDER_ORDER) private readonly ladder: readonly string[],
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const module = metatype ? (Reflect.getMetadata(LISTENER_OF, metatype) as string | undefined) : undefined;
      if (module === undefined) continue;
      const rung = this.ladder.indexOf(module);
      if (rung < 0) throw new Error(`A listener names the module "${module}", which the ladder does not know`);
      this.register(instance as object, rung);
    }
  }

  async hear(event: StoredEvent): Promise<void> {
    for (const { hear } of this.byType.get(event.type) ?? []) await hear(event);
  }

  private register(instance: object, rung: number): void {
    for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
      const method = (instance as Record<string, (heard: StoredEvent | StoredEvent[]) => Promise<void>>)[name]!;
      const hear = (heard: StoredEvent | StoredEvent[]) => method.call(instance, heard);
      const last = { rank: rung, do: hear };
      this.add(method, LISTENS_TO, { rung, hear });
      this.add(method, LISTENS_LAST_TO, { rung, hear: (event) => this.database.atTheEnd(last, [event]) });
    }
  }

  private add(method: object, marked: symbol, listener: Listener): void {
    for (const type of (Reflect.getMetadata(marked, method) as string[] | undefined) ?? []) {
      const listeners = [...(this.byType.get(type) ?? []), listener];
      this.byType.set(
        type,
        listeners.sort((a, b) => a.rung - b.rung),
      );
    }
  }
}
