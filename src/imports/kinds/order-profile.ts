import { CellRefused } from '../table/cell-refused.js';
import { integerOf } from '../table/cells.js';
import type { Cells } from '../table/read-table.js';

type Money = (column: string) => string | undefined;

/** The kinds of profile that columns can state. Other kinds need JSON. */
const KINDS = ['LINEAR', 'STEP_LD', 'FIXED_DATE'];

/** The columns of a profile's members, and how each cell is read. */
const MEMBERS = {
  profileAxis: { path: ['axis'], as: 'text' },
  profileRate: { path: ['rate'], as: 'money' },
  profileGraceUnits: { path: ['grace', 'units'], as: 'integer' },
  profileGraceMode: { path: ['grace', 'mode'], as: 'text' },
  profileCap: { path: ['cap'], as: 'money' },
  profileBasisPoints: { path: ['basisPoints'], as: 'integer' },
  profilePeriodUnits: { path: ['periodUnits'], as: 'integer' },
  profileCounts: { path: ['counts'], as: 'text' },
  profileCapBasisPoints: { path: ['capBasisPoints'], as: 'integer' },
  profileBaseValue: { path: ['baseValue'], as: 'money' },
  profileLump: { path: ['lump'], as: 'money' },
  profileTail: { path: ['tail'], as: 'money' },
} as const;

/**
 * The delay profile of a row. Either `profile` holds the whole profile as JSON, in the format of the API. Or it holds
 * the kind, and the rest is in columns of their own with amounts in major units. Undefined when the row has no profile.
 * @throws CellRefused
 */
export function profileOf(cells: Cells, money: Money): object | undefined {
  const { profile = '' } = cells;
  const named = (Object.keys(MEMBERS) as (keyof typeof MEMBERS)[]).filter((column) => (cells[column] ?? '') !== '');
  if (profile === '' || profile.startsWith('{')) {
    const [stray] = named;
    if (stray !== undefined) throw new CellRefused(stray, 'belongs to a profile whose kind is in the column profile');
    return profile === '' ? undefined : jsonOf(profile);
  }
  if (!KINDS.includes(profile)) throw new CellRefused('profile', `is not ${KINDS.join(', ')} or JSON`);
  const built: Record<string, unknown> = { kind: profile, axis: 'CALENDAR_DAY' };
  for (const column of named) {
    const { path, as } = MEMBERS[column];
    const value = as === 'money' ? money(column) : as === 'integer' ? integerOf(cells[column]) : cells[column];
    place(built, path, value);
  }
  return withWholeGrace(built);
}

function place(built: Record<string, unknown>, [outer, inner]: readonly string[], value: unknown): void {
  built[outer!] = inner === undefined ? value : { ...(built[outer!] as object | undefined), [inner]: value };
}

/** Completes the grace: its mode is FORGIVEN unless stated. A FIXED_DATE profile has only the number of units. */
function withWholeGrace({ grace, ...built }: Record<string, unknown>): object {
  if (grace === undefined) return built;
  const { units = 0, ...rest } = grace as { units?: unknown };
  if (built.kind === 'FIXED_DATE') return { ...built, graceUnits: units };
  return { ...built, grace: { units, mode: 'FORGIVEN', ...rest } };
}

function jsonOf(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new CellRefused('profile', 'is not JSON');
  }
}
