export { convert, fractionOfDecimal } from './conversion.js';
export { minorDigits } from './currency.js';
export { Fraction, greatestCommonDivisor, leastCommonMultiple } from './fraction.js';
export { compareBytes, type WeightedShare, splitByLargestRemainder } from './largest-remainder.js';
export { add, compare, type Money, money, subtract } from './money.js';
export { type MoneyRefusal, MoneyRefused } from './refusal.js';
export { floorDivide, formatBasisPoints, percentOf, roundHalfUp, WHOLE_IN_BASIS_POINTS } from './rounding.js';
export { formatMoney, type MoneyText, parseMoney, toDecimal, toMoneyText } from './text.js';
