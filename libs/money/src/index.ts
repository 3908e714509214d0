export { convert, fractionOfDecimal } from './conversion.js';
export { minorDigits } from './currency.js';
export { Fraction, greatestCommonDivisor, leastCommonMultiple } from './fraction.js';
export { compareBytes, splitByLargestRemainder } from './largest-remainder.js';
export { add, compare, type Money, money, subtract } from './money.js';
export { MoneyRefused } from './refusal.js';
export { formatBasisPoints, percentOf, roundHalfUp, WHOLE_IN_BASIS_POINTS } from './rounding.js';
export { formatMoney, toDecimal } from './text.js';
