import { Injectable } from '@nestjs/common';
import { Departments, PlaceMember } from '../../departments/index.js';
import { ChangeUser, CreateUser, type Person, readNewUser, Users } from '../../identity/index.js';
import { type Actor, Memberships } from '../../platform/auth/index.js';
import { MailOutbox } from '../../platform/mail/index.js';
import { refuse } from '../imports.errors.js';
import { departmentOfCell } from '../table/cells.js';
import { CellRefused } from '../table/cell-refused.js';
import type { Cells } from '../table/read-table.js';
import { eachByItself, type ImportKind, type ImportOptions, type OpenImport, type WrittenRow } from './import-kind.js';

interface Placement {
  departmentId: string;
  lead: boolean;
}

interface UserWord {
  user: Awaited<ReturnType<typeof readNewUser>>;
  /** False: a known person keeps their zone. */
  saysZone: boolean;
  placements: Placement[];
}

/** The acts on people that the rows call. All of them belong to modules below this one. */
@Injectable()
export class UserActs {
  constructor(
    readonly create: CreateUser,
    readonly change: ChangeUser,
    readonly place: PlaceMember,
  ) {}
}

/**
 * Imports people by address: adds new ones, corrects known ones, and adds them to the departments of the row. Leaving
 * out a person, a department or a lead takes nothing away. The file grants no offices.
 */
@Injectable()
export class UsersImport implements ImportKind<UserWord> {
  readonly name = 'USERS';
  readonly columns = [
    { name: 'email', required: true },
    { name: 'name', required: true },
    { name: 'zone' },
    { name: 'departments' },
  ] as const;
  readonly columnOfCode = {
    'import.named_twice': 'email',
    'membership.own': 'departments',
    'membership.user_gone': 'departments',
  };

  constructor(
    private readonly acts: UserActs,
    private readonly users: Users,
    private readonly departments: Departments,
    private readonly memberships: Memberships,
    private readonly outbox: MailOutbox,
  ) {}

  async open(actor: Actor, { invite }: ImportOptions): Promise<OpenImport<UserWord>> {
    if (invite && !this.outbox.delivers) throw refuse('import.no_mail');
    const departments = new Map((await this.departments.all()).map(({ code, id }) => [code, id]));
    return {
      read: (cells) => readRow(cells, departments),
      nameOf: ({ user }) => user.email.toLowerCase(),
      write: (words) => eachByItself(words, (word) => this.write(actor, word, invite)),
    };
  }

  private async write(actor: Actor, { user, saysZone, placements }: UserWord, invite: boolean): Promise<WrittenRow> {
    const known = await this.users.byEmail(user.email);
    const wish = { name: user.name, ...(saysZone && { zone: user.zone }) };
    const person =
      known === null
        ? (await this.acts.create.execute(actor, user, { invite })).person
        : await this.acts.change.execute(actor, known.id, known.version, wish);
    const placed = await this.place(actor, person.id, placements);
    return toRow(known, person, placed);
  }

  /** Adds the person to the departments that are new. */
  private async place(actor: Actor, userId: string, placements: readonly Placement[]): Promise<Placement[]> {
    const before = await this.memberships.of(userId);
    const isNew = ({ departmentId, lead }: Placement): boolean =>
      !before.some((each) => each.departmentId === departmentId && (each.lead || !lead));
    const placed = placements.filter(isNew);
    for (const { departmentId, lead } of placed) await this.acts.place.execute(actor, departmentId, userId, lead);
    return placed;
  }
}

async function readRow({ email, name, zone = '', departments = '' }: Cells, known: ReadonlyMap<string, string>) {
  const user = await readNewUser({ email, name, ...(zone !== '' && { zone }) });
  const placements = departments === '' ? [] : departments.split(/\s+/).map((each) => placementOf(each, known));
  return { user, saysZone: zone !== '', placements };
}

/** `ENG` means a member of the department, `ENG:lead` a lead. */
function placementOf(text: string, known: ReadonlyMap<string, string>): Placement {
  const [code = '', office, ...more] = text.split(':');
  if (more.length > 0 || (office !== undefined && office !== 'lead')) {
    throw new CellRefused('departments', `holds ${text}, which is neither a code like ENG nor ENG:lead`);
  }
  return { departmentId: departmentOfCell('departments', code, known), lead: office === 'lead' };
}

const factsOf = ({ name, zone }: Person): object => ({ name, zone });

const toRow = (before: Person | null, after: Person, placed: Placement[]): WrittenRow => ({
  outcome:
    before === null ? 'CREATED' : before.version === after.version && placed.length === 0 ? 'UNCHANGED' : 'CHANGED',
  id: after.id,
  name: after.email,
  departmentIds: [],
  before: before === null ? null : factsOf(before),
  after: { ...factsOf(after), placed },
  version: after.version,
});
