import { getMetadataStorage, IsInt, IsOptional, MaxLength, MinLength, validateSync } from 'class-validator';
import { rememberRules } from './remembered-rules.js';

class Named {
  @MaxLength(3)
  name!: string;
}

class Aged extends Named {
  @IsOptional()
  @IsInt()
  age?: number;
}

class Renamed extends Named {
  @MaxLength(9)
  @MinLength(5)
  declare name: string;
}

const judged = (type: new () => object, value: object): object[] =>
  validateSync(Object.assign(new type(), value)).map(({ property, constraints }) => ({ property, constraints }));

const CASES: [new () => object, object][] = [
  [Named, { name: 'Ana' }],
  [Named, { name: 'Anna' }],
  [Aged, { name: 'Anna', age: 1.5 }],
  [Aged, { name: 'Ana' }],
  [Renamed, { name: 'Anna' }],
  [Renamed, { name: 'Annabella B' }],
];

describe('rules that are remembered', () => {
  it('judge a class, its child and a child that words a field anew as they did before, the first time and the next', () => {
    const before = CASES.map(([type, value]) => judged(type, value));
    rememberRules();
    expect(CASES.map(([type, value]) => judged(type, value))).toEqual(before);
    expect(CASES.map(([type, value]) => judged(type, value))).toEqual(before);
    expect(before.map((faults) => faults.length)).toEqual([0, 1, 2, 0, 1, 1]);
  });

  it('are collected once for each class and set of groups', () => {
    const collect = jest.spyOn(getMetadataStorage(), 'getTargetValidationMetadatas');
    rememberRules();
    for (let round = 0; round < 3; round++) for (const [type, value] of CASES) judged(type, value);
    expect(collect).toHaveBeenCalledTimes(3);
    validateSync(new Named(), { groups: ['late'] });
    validateSync(new Named(), { groups: ['late'] });
    expect(collect).toHaveBeenCalledTimes(4);
  });
});
