import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { isId, NESTS } from '../http/fields.js';
import { KINDS_IN_WORDS, NAMED, type NamedKind } from '../http/named-fields.js';
import type { FoundIds, NameRegistry } from './name-registry.js';

interface NamedField {
  property: string;
  kind: NamedKind;
  /** The field of the same object that has the department of a service. */
  within?: string;
}

interface NestedField {
  property: string;
  type: () => Type<object>;
}

interface Shape {
  named: NamedField[];
  nested: NestedField[];
}

/**
 * A copy of a body or query in which every name has become an id. A text that has the spelling of no name stays, for
 * the validation to refuse.
 */
export async function withIds(value: unknown, type: Type<object>, names: NameRegistry): Promise<unknown> {
  const asked = new Map<NamedKind, Set<string>>();
  eachName(value, type, (kind, name) => {
    asked.set(kind, (asked.get(kind) ?? new Set()).add(name));
    return name;
  });
  return asked.size === 0 ? value : eachName(value, type, await names.find(asked));
}

/** A copy of the value with `replace` applied to every name in it. */
function eachName(value: unknown, type: Type<object>, replace: FoundIds): unknown {
  if (Array.isArray(value)) return value.map((each) => eachName(each, type, replace));
  if (typeof value !== 'object' || value === null) return value;
  // A query has no prototype. The copy has one.
  const copy: Record<string, unknown> = { ...value };
  const { named, nested } = shapeOf(type);
  for (const { property, kind, within } of named) {
    const ofField = (text: unknown): unknown => {
      const name = nameIn(text, kind, within === undefined ? undefined : (value as Record<string, unknown>)[within]);
      return name === null ? text : replace(kind, name);
    };
    const given = copy[property];
    if (property in copy) copy[property] = Array.isArray(given) ? given.map(ofField) : ofField(given);
  }
  for (const { property, type: inner } of nested) {
    if (property in copy) copy[property] = eachName(copy[property], inner(), replace);
  }
  return copy;
}

/** The name as its look-up knows it; null for an id, and for anything that has the spelling of no name. */
export function nameIn(text: unknown, kind: NamedKind, department?: unknown): string | null {
  if (typeof text !== 'string' || isId(text)) return null;
  const name =
    kind === 'service' && typeof department === 'string' && !text.includes('/') ? `${department}/${text}` : text;
  return KINDS_IN_WORDS[kind].name.test(name) ? name.toLowerCase() : null;
}

const shapes = new WeakMap<object, Shape>();

/** Read from the rules of the class, which classes that are made of other classes have as well. */
function shapeOf(type: Type<object>): Shape {
  const known = shapes.get(type);
  if (known !== undefined) return known;
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, undefined as never, false, false);
  const shape: Shape = { named: [], nested: [] };
  for (const { name, propertyName: property, constraints } of rules) {
    if (name === NAMED) {
      const [kind, within] = constraints as [NamedKind, string | undefined];
      shape.named.push({ property, kind, within });
    }
    if (name === NESTS) shape.nested.push({ property, type: (constraints as [() => Type<object>])[0] });
  }
  shapes.set(type, shape);
  return shape;
}
