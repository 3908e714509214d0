import type { ValidationError } from 'class-validator';

/** Rules about the type of a value. A value of another type also breaks its bounds, and naming these would not help. */
const KINDS: Record<string, string> = {
  isArray: 'is not a list',
  isObject: 'is not an object',
  nestedValidation: 'is not an object',
  isString: 'is not a text',
  isInt: 'is not a whole number',
  isBoolean: 'is neither true nor false',
};
/** Sentences for rules whose own sentence does not say what a correct value looks like. */
const PLAINER: Record<string, string> = {
  ...KINDS,
  isUuid: 'is not an id like 01990000-0000-7000-8000-000000000001',
  isTimeZone: 'is not a time zone like Europe/Berlin',
  arrayNotEmpty: 'is empty',
  arrayUnique: 'names something twice',
};

/** The most helpful sentence: that the field is missing, else that it has another type, else the bound that it breaks. */
export function sentenceOf({ property, value, constraints = {} }: ValidationError): string {
  if ('whitelistValidation' in constraints) return 'is not known here';
  if (value === undefined) return 'is missing';
  if (value === null) return 'is null, which is no value here';
  const rule = Object.keys(KINDS).find((kind) => kind in constraints) ?? Object.keys(constraints)[0]!;
  return plainly(rule, constraints[rule]!, property);
}

/**
 * The pointer names the field, so the field name is cut from the sentence. Only the validator's own sentences contain
 * it.
 */
function plainly(rule: string, sentence: string, property: string): string {
  const plainer = PLAINER[rule];
  const ofEach = `each value in ${property} `;
  if (sentence.startsWith(ofEach)) {
    return plainer === undefined ? `each value ${sentence.slice(ofEach.length)}` : `holds something that ${plainer}`;
  }
  if (/^(All|nested property) /.test(sentence)) return plainer ?? sentence;
  return sentence.startsWith(`${property} `) ? (plainer ?? sentence.slice(property.length + 1)) : sentence;
}
