import type pg from 'pg';
import type { Cast } from './stories.js';
import type { Department, Town } from './town.js';

interface Agreement {
  id: string;
  version: string;
}

const NONE: Agreement = { id: '', version: '' };

/** The parts of the town that a story may name, and their counterparts in a copy with another cast. */
export class World {
  private constructor(
    private readonly town: Town,
    /** The ids that stay unchanged in every copy. */
    readonly ids: ReadonlySet<string>,
    private readonly agreements: ReadonlyMap<string, Agreement>,
  ) {}

  static async read(client: pg.Client, town: Town): Promise<World> {
    const tables = [
      'user_account',
      'department',
      'service',
      'agreement',
      'agreement_version',
      'negotiation',
      'customer',
    ];
    const { rows } = await client.query<{ id: string }>(
      tables.map((table) => `SELECT id::text FROM ${table}`).join(' UNION '),
    );
    const agreements = await client.query<{ pair: string; id: string; version: string }>(
      `SELECT requester_department_id || '/' || provider_department_id AS pair, id, active_version_id AS version
         FROM agreement`,
    );
    return new World(town, new Set(rows.map(({ id }) => id)), new Map(agreements.rows.map((row) => [row.pair, row])));
  }

  get asking(): number {
    return this.town.asking.length;
  }

  get answering(): number {
    return this.town.answering.length;
  }

  /** All names that a story may use for its cast, always in the same order, with people in the given order. */
  names(cast: Cast, people: readonly [readonly number[], readonly number[], readonly number[]]): string[] {
    const [asking, answering, third] = [
      this.town.asking[cast.asking]!,
      this.town.answering[cast.answering]!,
      this.town.answering[cast.third]!,
    ];
    return [
      ...namesOf(asking, people[0]),
      ...namesOf(answering, people[1]),
      ...namesOf(third, people[2]),
      ...this.agreed(asking, answering),
      ...this.agreed(asking, third),
    ];
  }

  private agreed(asking: Department, answering: Department): string[] {
    const { id, version } = this.agreements.get(`${asking.id}/${answering.id}`) ?? NONE;
    return [id, version];
  }

  codeOf(answering: number): string {
    return this.town.answering[answering]!.code;
  }

  departmentOf(answering: number): string {
    return this.town.answering[answering]!.id;
  }
}

const namesOf = (department: Department, people: readonly number[]): string[] => [
  department.id,
  department.name,
  department.serviceId ?? '',
  ...people.flatMap((place) => [department.people[place]!.id, department.people[place]!.name]),
];
