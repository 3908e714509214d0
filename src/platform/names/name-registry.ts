import { Injectable } from '@nestjs/common';
import type { NamedKind } from '../http/named-fields.js';

/** Finds the ids of names, in one statement. Names that nobody has are left out. */
export type FindIds = (names: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/**
 * Nothing has this id. A name that nobody has becomes this id, so that it is refused, or finds nothing, exactly as an
 * unknown id.
 */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

/** The names of a kind in a request, and their ids. */
export type FoundIds = (kind: NamedKind, name: string) => string;

/** The way from names to ids. The module that owns a kind brings the look-up. */
@Injectable()
export class NameRegistry {
  private readonly lookUps = new Map<NamedKind, FindIds>();

  learn(kind: NamedKind, findIds: FindIds): void {
    this.lookUps.set(kind, findIds);
  }

  async one(kind: NamedKind, name: string): Promise<string> {
    return (await this.find(new Map([[kind, new Set([name])]])))(kind, name);
  }

  /** Looks up all names of a request, each kind in one statement. */
  async find(asked: ReadonlyMap<NamedKind, ReadonlySet<string>>): Promise<FoundIds> {
    const found = new Map<NamedKind, ReadonlyMap<string, string>>();
    for (const [kind, names] of asked) found.set(kind, await this.lookUps.get(kind)!([...names]));
    return (kind, name) => found.get(kind)?.get(name) ?? NOBODY;
  }
}
