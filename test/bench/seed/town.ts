import { addDays } from '@lockstep/working-time';
import type { House, Speaker } from './house.js';
import { ADMIN, ANSWERING, ASKING, codeOf, emailOf, EXECUTIVE, familyOf, GIVEN } from './names.js';

const HOUR = 3600;
const target = (hours: number) => ({ firstResponseSeconds: hours * HOUR, resolutionSeconds: 4 * hours * HOUR });
/** Quarters of these hours are whole hours, so no threshold falls on the last minutes of a working day. */
export const TARGETS = { P1: target(4), P2: target(4), P3: target(8), P4: target(16) };
const USD = (amount: string) => ({ amount, currency: 'USD' });

/** A department with its people. The first one leads it. */
export interface Department {
  id: string;
  code: string;
  name: string;
  people: { id: string; name: string; email: string }[];
  speakers: Speaker[];
  /** The service it offers; null for a department that only asks. */
  serviceId: string | null;
}

/** Sixteen departments with the same working week. Eight of them ask the other eight. */
export class Town {
  readonly asking: Department[] = [];
  readonly answering: Department[] = [];
  executive: Speaker;

  constructor(readonly house: House) {}

  async settle(): Promise<void> {
    const admin = await this.house.signIn(ADMIN.email, ADMIN.password);
    for (const name of ASKING) this.asking.push(await this.aDepartment(admin, name));
    for (const name of ANSWERING) this.answering.push(await this.anAnsweringDepartment(admin, name));
    this.executive = (await this.aPerson(admin, EXECUTIVE, { executive: true })).speaker;
    for (const [a, asking] of this.asking.entries()) {
      for (const [p, answering] of this.answering.entries()) if (isAgreed(a, p)) await this.agree(asking, answering);
    }
    await this.addCustomers();
  }

  private async aPerson(admin: Speaker, name: string, more: object = {}) {
    const email = emailOf(name);
    const { invitation } = await admin.post<{ invitation: { token: string } }>('/users', { name, email, ...more });
    const speaker = await this.house.accept(invitation.token);
    return { id: speaker.userId, name, email, speaker };
  }

  private async aDepartment(admin: Speaker, name: string): Promise<Department> {
    const code = codeOf(name);
    const body = { code, name, zone: 'UTC', replyTargetSeconds: 8 * HOUR };
    const { id } = await admin.post<{ id: string }>('/departments', body);
    const people = [];
    for (const given of GIVEN) people.push(await this.aPerson(admin, `${given} ${familyOf(name)}`));
    for (const [place, person] of people.entries()) {
      await admin.put(`/departments/${id}/members/${person.id}`, { lead: place === 0 });
    }
    const weekly = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '16:00' }));
    await admin.put(`/departments/${id}/calendar/versions/initial`, { weekly });
    return { id, code, name, people, speakers: people.map(({ speaker }) => speaker), serviceId: null };
  }

  private async anAnsweringDepartment(admin: Speaker, name: string): Promise<Department> {
    const department = await this.aDepartment(admin, name);
    const service = await department.speakers[0]!.post<{ id: string }>(`/departments/${department.id}/services`, {
      code: 'clarification',
      name: 'Clarification',
      description: 'Which part, which drawing revision, which material.',
      intake: [{ key: 'partNumber', label: 'Part number', kind: 'text', required: true }],
      targets: TARGETS,
      effortMinutes: 60,
      nominalRate: USD('5000'),
      questionTemplates: [],
    });
    return { ...department, serviceId: service.id };
  }

  private async agree(asking: Department, answering: Department): Promise<void> {
    const proposal = await asking.speakers[0]!.post<{ id: string; currentHash: string }>('/agreement-negotiations', {
      requesterDepartmentId: asking.id,
      providerDepartmentId: answering.id,
      terms: {
        targets: { ...TARGETS, P3: target(4) },
        replyTargetSeconds: 8 * HOUR,
        requiredFields: ['partNumber'],
        reopenWindowWorkingDays: 10,
        reviewEveryDays: 1000,
        attainmentObjectiveBp: 9000,
        exclusions: '',
      },
    });
    await answering.speakers[0]!.post(`/agreement-negotiations/${proposal.id}/acceptance`, {
      hash: proposal.currentHash,
    });
  }

  private async addCustomers(): Promise<void> {
    const [owner] = this.asking;
    for (const name of ['Harbor Crane Works', 'Northern Dredging', 'Alpine Ropeways', 'Delta Locks']) {
      const body = { ownerDepartmentId: owner!.id, name, currency: 'USD', zone: 'UTC' };
      await owner!.speakers[0]!.post('/customers', body);
    }
  }
}

export const isAgreed = (asking: number, answering: number): boolean => (asking + answering) % 2 === 0;

/** Hours of the working days before an instant, in local time of the town. */
export class Days {
  constructor(private readonly now: Date) {}

  /** The day this many working days ago; in the future for a negative number. */
  date(workingDaysAgo: number): string {
    let date = this.now.toISOString().slice(0, 10);
    for (let left = Math.abs(workingDaysAgo); left > 0;) {
      date = addDays(date, -Math.sign(workingDaysAgo));
      if (isWorking(date)) left -= 1;
    }
    return date;
  }

  /** All acts happen at five minutes past an hour. */
  on(workingDaysAgo: number, hour: number): Date {
    return new Date(`${this.date(workingDaysAgo)}T${String(hour).padStart(2, '0')}:05:00Z`);
  }
}

const isWorking = (date: string): boolean => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
