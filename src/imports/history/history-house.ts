import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OfferService, type ServiceView, Services } from '../../catalogue/index.js';
import { NoteFormerColleagues, Users } from '../../identity/index.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import type { MappingAccount } from './account.js';
import { type FoundDepartments, HistoryDepartments } from './history-departments.js';
import { lookUp } from './log-row.js';
import { unknownNames } from './unknown-names.js';
import type { HistoryMapping } from './mapping.js';
import type { SortedLog } from './sort-log.js';

/** The departments, services and people of this installation, by their names in the log. */
export interface KnownNames {
  department(name: string): string;
  service(provider: string, name: string | null): string;
  /** The person's id; null where the mapping names no person. */
  person(name: string): string | null;
  /** The account that acts where the log names nobody. */
  sourceId: string;
  /** Names of the departments that were created, or would be created by a real run. */
  newDepartments: string[];
  newServices: number;
  newPeople: number;
}

const EFFORT_MINUTES = 60;

/**
 * Finds the departments, services and people of a log in this installation, and creates missing ones where the mapping
 * allows it. A dry run creates nothing and uses new ids instead.
 */
@Injectable()
export class HistoryHouse {
  constructor(
    private readonly database: Database,
    private readonly departments: HistoryDepartments,
    private readonly services: Services,
    private readonly offerService: OfferService,
    private readonly users: Users,
    private readonly noteFormer: NoteFormerColleagues,
  ) {}

  /** @throws history.departments_unknown, history.services_unknown, history.no_calendar */
  @Transactional()
  async open(
    actor: Actor,
    mapping: HistoryMapping,
    log: SortedLog,
    account: MappingAccount,
    dryRun: boolean,
  ): Promise<KnownNames> {
    const departments = await this.departments.in(actor, mapping, log, dryRun);
    const services = await this.servicesIn(actor, mapping, log, departments, dryRun);
    const people = await this.peopleIn(actor, mapping, log, account, dryRun);
    return {
      department: (name) => departments.ids.get(name)!,
      service: (provider, name) => services.ids.get(keyOf(departments.ids.get(provider)!, codeOf(mapping, name)))!,
      person: (name) => people.ids.get(name) ?? null,
      sourceId: people.sourceId,
      newDepartments: departments.missing,
      newServices: services.missing,
      newPeople: people.missing,
    };
  }

  private async servicesIn(
    actor: Actor,
    mapping: HistoryMapping,
    log: SortedLog,
    { ids: departments }: FoundDepartments,
    dryRun: boolean,
  ): Promise<{ ids: Map<string, string>; missing: number }> {
    const wanted = [...log.services].flatMap(([provider, names]) =>
      [...names].map((name) => ({ provider, departmentId: departments.get(provider)!, name })),
    );
    const here = await this.services.ofDepartments(wanted.map(({ departmentId }) => departmentId));
    const ids = new Map(here.map(({ departmentId, code, id }) => [keyOf(departmentId, code), id]));
    const missing = wanted.filter(({ departmentId, name }) => !ids.has(keyOf(departmentId, codeOf(mapping, name))));
    if (missing.length > 0 && mapping.service.missing === 'REFUSE')
      throw unknownNames('history.services_unknown', [
        ...new Set(missing.map(({ provider, name }) => `${provider}: ${name ?? mapping.service.code}`)),
      ]);
    let made = 0;
    for (const { departmentId, name } of missing) {
      const key = keyOf(departmentId, codeOf(mapping, name));
      if (ids.has(key)) continue;
      made += 1;
      ids.set(key, dryRun ? newId() : (await this.offer(actor, mapping, departmentId, name)).id);
    }
    return { ids, missing: made };
  }

  /** Creates the service as inactive, so that nobody sends new requests to it. */
  private offer(
    actor: Actor,
    mapping: HistoryMapping,
    departmentId: string,
    name: string | null,
  ): Promise<ServiceView> {
    return this.offerService.execute(actor, departmentId, codeOf(mapping, name), {
      name: name ?? mapping.service.name,
      description: `Imported from ${mapping.source}.`,
      intake: [],
      targets: mapping.service.targets,
      effortMinutes: EFFORT_MINUTES,
      ...{ nominalRate: 0n, failureCost: null, currency: 'USD', questionTemplates: [], active: false },
    });
  }

  private async peopleIn(
    actor: Actor,
    { source, people }: HistoryMapping,
    log: SortedLog,
    account: MappingAccount,
    dryRun: boolean,
  ): Promise<{ ids: Map<string, string>; sourceId: string; missing: number }> {
    const ids = new Map<string, string>();
    for (const name of log.people) {
      const address = lookUp(people.names, name) ?? (name.includes('@') ? name : undefined);
      const person = address === undefined ? null : await this.users.byEmail(address);
      if (person !== null) ids.set(name, person.id);
      else if (address !== undefined && address !== name) account.note('person.unknown', 0, null, address);
    }
    const others = people.others === 'NOBODY' ? [] : [...log.people].filter((name) => !ids.has(name)).sort();
    // The empty name stands for the source itself, whose account acts where the log names nobody.
    const named = await this.noted(source, ['', ...others]);
    const missing = ['', ...others].filter((name) => !named.has(name));
    const made = dryRun ? missing.map(newId) : await this.note(actor, source, people.others, missing, named.size);
    for (const [place, name] of missing.entries()) named.set(name, made[place]!);
    for (const name of others) ids.set(name, named.get(name)!);
    return { ids, sourceId: named.get('')!, missing: missing.filter((name) => name !== '').length };
  }

  /** Ids of the people that earlier imports of the same source have created, by name. */
  private async noted(source: string, names: readonly string[]): Promise<Map<string, string>> {
    const digests = names.map(digestOf);
    const rows = await this.database.query<{ digest: string; id: string }>(
      `SELECT encode(name_digest, 'hex') AS digest, user_id AS id FROM imported_person
        WHERE source = $1 AND name_digest = ANY (SELECT decode(digest, 'hex') FROM unnest($2::text[]) AS digest)`,
      [source, digests],
    );
    const ids = new Map(rows.map(({ digest, id }) => [digest, id]));
    return new Map(
      names.flatMap((name, place) => (ids.has(digests[place]!) ? [[name, ids.get(digests[place]!)!]] : [])),
    );
  }

  private async note(
    actor: Actor,
    source: string,
    others: HistoryMapping['people']['others'],
    names: readonly string[],
    before: number,
  ): Promise<string[]> {
    if (names.length === 0) return [];
    const called = names.map((name, place) => {
      if (name === '') return `${source} (imported)`;
      return others === 'NAMED' ? name : `Former colleague ${before + place + 1} (${source})`;
    });
    const ids = await this.noteFormer.execute(actor, called);
    await this.database.query(
      `INSERT INTO imported_person (source, name_digest, user_id)
       SELECT $1, decode(noted.digest, 'hex'), noted.id FROM unnest($2::text[], $3::uuid[]) AS noted (digest, id)`,
      [source, names.map(digestOf), ids],
    );
    return ids;
  }
}

const keyOf = (departmentId: string, code: string): string => `${departmentId} ${code}`;

/** The code of a service that the mapping does not name: its name in the log, written as a code. */
function codeOf({ service }: HistoryMapping, name: string | null): string {
  if (name === null) return service.code;
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return lookUp(service.names, name) ?? (slug === '' ? service.code : slug);
}

const digestOf = (name: string): string => createHash('sha256').update(name).digest('hex');
