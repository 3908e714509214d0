import { ApiProperty } from '@nestjs/swagger';
import { Type as TypeOf } from 'class-transformer';
import { IsString, ValidateNested } from 'class-validator';
import { IsId, IsLocalDate, IsText, MoneyDto } from '../../src/platform/http/fields.js';
import { IsDepartment } from '../../src/platform/http/named-fields.js';
import { dateFaultsOf, fieldFaultsOf, fieldsThatTakeOnlyIds, unseenFaultsOf } from './field-faults.js';
import { allIntakes, type Intake } from './intakes.js';

/** Fields as they were written before each rule; the walk has to notice every one. */
class Careless {
  /** Required, nested, absent: nothing says no. */
  @ApiProperty({ type: MoneyDto }) @ValidateNested() @TypeOf(() => MoneyDto) price: MoneyDto;
  @ApiProperty() @IsString() endless: string;
  @ApiProperty() title: string;
  @IsText({ max: 10 }) name: string;
  @ApiProperty({ type: String, format: 'date' }) @IsString() day: string;
  @IsId() fine: string;
  @IsLocalDate() fineToo: string;
}

describe('every field of every body', () => {
  let all: Intake[];
  beforeAll(async () => {
    all = await allIntakes();
  });

  const bodies = (): Intake[] => all.filter(({ place }) => place === 'body');

  it('says that it is missing, null, of another kind or too long, and not which bound that breaks', async () => {
    const seen = new Set<unknown>();
    const faults: string[] = [];
    for (const { type } of bodies()) faults.push(...(await fieldFaultsOf(type, seen)));
    expect(faults).toEqual([]);
    expect(seen.size).toBeGreaterThan(80);
  });

  it('and every query takes days of the years 2000 to 2099 only, and says so', async () => {
    const faults: string[] = [];
    for (const { type } of all) faults.push(...(await dateFaultsOf(type)));
    expect(faults).toEqual([]);
  });

  it('that names something takes no character that nobody sees, and a text of nothing visible is empty', async () => {
    const seen = new Set<unknown>();
    const faults: string[] = [];
    for (const { type } of bodies()) faults.push(...(await unseenFaultsOf(type, seen)));
    expect(faults).toEqual([]);
  });

  it('is noticed where it is careless', async () => {
    expect(await fieldFaultsOf(Careless)).toEqual(
      expect.arrayContaining([
        'Careless.price when it is missing: nothing',
        'Careless.price when it is []: nothing',
        'Careless.endless may be endless',
        'Careless.title when it is missing: nothing',
      ]),
    );
    expect((await dateFaultsOf(Careless)).map((fault) => fault.split(' ')[0])).toContain('Careless.day');
    expect((await unseenFaultsOf(Careless)).map((fault) => fault.split(' ')[0])).toContain('Careless.name');
    const all = [...(await fieldFaultsOf(Careless)), ...(await dateFaultsOf(Careless))].join();
    expect(all).not.toContain('Careless.fine');
  });
});

describe('every field that asks for a person, a department or a service', () => {
  class OnlyIds {
    @IsId() departmentId: string;
    @IsDepartment() ownerDepartmentId: string;
  }

  it('takes its name as well', async () => {
    const types = new Set((await allIntakes()).map(({ type }) => type));
    expect([...types].flatMap(fieldsThatTakeOnlyIds)).toEqual([]);
  });

  it('is noticed where it takes only ids', () => {
    expect(fieldsThatTakeOnlyIds(OnlyIds)).toEqual(['OnlyIds.departmentId']);
  });
});
