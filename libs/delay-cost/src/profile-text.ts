import { DelayProfile, SimpleProfile } from './profile.js';

/** The type with its amounts as strings, at any depth. */
type Written<Value> = Value extends bigint
  ? string
  : Value extends object
    ? { [Field in keyof Value]: Written<Value[Field]> }
    : Value;

/** A profile as stored in JSON: amounts are strings of minor units. */
export type DelayProfileText = Written<DelayProfile>;
type SimpleProfileText = Written<SimpleProfile>;

export const toProfileText = (profile: DelayProfile): DelayProfileText =>
  JSON.parse(
    JSON.stringify(profile, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
  ) as DelayProfileText;

/** @throws SyntaxError if an amount is not a whole number. `profileFaults` examines the other rules of a profile. */
export function parseProfile(text: DelayProfileText): DelayProfile {
  if (text.kind !== 'COMPOSITE') return parseSimple(text);
  const components = text.components.map(({ axis, profile }) => ({ axis, profile: parseSimple(profile) }));
  return { ...text, components, cap: amountOrNull(text.cap) };
}

function parseSimple(text: SimpleProfileText): SimpleProfile {
  switch (text.kind) {
    case 'LINEAR':
      return { ...text, rate: BigInt(text.rate), cap: amountOrNull(text.cap) };
    case 'STEP_LD':
      return { ...text, baseValue: amountOrNull(text.baseValue) };
    case 'FIXED_DATE':
      return { ...text, lump: BigInt(text.lump), tail: BigInt(text.tail), cap: amountOrNull(text.cap) };
    case 'TIERED':
      return {
        ...text,
        tiers: text.tiers.map(({ upTo, rate }) => ({ upTo, rate: BigInt(rate) })),
        cap: amountOrNull(text.cap),
      };
    case 'CURVE':
      return { ...text, baseValue: amountOrNull(text.baseValue) };
    case 'INTANGIBLE':
      return { ...text, nominalRate: BigInt(text.nominalRate) };
  }
}

const amountOrNull = (text: string | null): bigint | null => (text === null ? null : BigInt(text));
