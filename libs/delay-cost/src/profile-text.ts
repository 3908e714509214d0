import { DelayProfile } from './profile.js';

type Written<Value> = Value extends bigint ? string : Value;

type WrittenFields<Profile> = { [Field in keyof Profile]: Written<Profile[Field]> };

/** A profile as JSON keeps it: amounts are strings of minor units. */
export type DelayProfileText = DelayProfile extends infer Each
  ? Each extends object
    ? WrittenFields<Each>
    : never
  : never;

export function toProfileText(profile: DelayProfile): DelayProfileText {
  const fields = Object.entries(profile as object) as [string, unknown][];
  const written = fields.map(([name, value]) => [name, typeof value === 'bigint' ? value.toString() : value]);
  return Object.fromEntries(written) as DelayProfileText;
}

/** @throws SyntaxError when an amount is not a whole number. Whether the profile makes sense is `profileFaults`' affair. */
export function parseProfile(text: DelayProfileText): DelayProfile {
  switch (text.kind) {
    case 'LINEAR':
      return { ...text, rate: BigInt(text.rate), cap: amountOrNull(text.cap) };
    case 'STEP_LD':
      return { ...text, baseValue: amountOrNull(text.baseValue) };
    case 'FIXED_DATE':
      return { ...text, lump: BigInt(text.lump), tail: BigInt(text.tail), cap: amountOrNull(text.cap) };
  }
}

const amountOrNull = (text: string | null): bigint | null => (text === null ? null : BigInt(text));
