import { ADMINISTRATOR, DEMO_PASSWORD, DemoPerson, emailOf, PEOPLE } from './people.js';
import { DemoClient, DemoHouse } from './demo-house.js';
import { DemoDays } from './demo-clock.js';
import { playShown } from './scene.js';
import { DemoDepartment, DEPARTMENTS, SERVICES, USUAL_TARGETS } from './departments.js';

/** The people and services of the demo, by the short names that the stories use. */
export interface DemoWorld {
  people: Record<string, DemoClient>;
  departments: Record<string, string>;
  services: Record<string, string>;
}

/**
 * Creates people, departments with calendars and holidays, services, and the agreement between Customer Service and
 * Engineering.
 */
export async function settleIn(house: DemoHouse, days: DemoDays, weekdaysAgo: number): Promise<DemoWorld> {
  const admin = await house.signIn(ADMINISTRATOR.email, DEMO_PASSWORD);
  const world: DemoWorld = { people: {}, departments: {}, services: {} };
  for (const department of DEPARTMENTS) {
    world.departments[department.code] = await openDepartment(admin, department, days);
  }
  for (const person of PEOPLE) world.people[person.key] = await invite(house, admin, world, person);
  for (const service of SERVICES) world.services[service.code] = await offer(admin, world, service);
  await comeToTerms(house, world, days, weekdaysAgo);
  return world;
}

async function openDepartment(admin: DemoClient, department: DemoDepartment, days: DemoDays): Promise<string> {
  const { code, name, zone, hours, country, region } = department;
  const { id } = await admin.post<{ id: string }>('/departments', { code, name, zone, replyTargetSeconds: 8 * 3600 });
  const weekly = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...hours }));
  await admin.put(`/departments/${id}/calendar/versions/initial`, { weekly });
  const year = Number(days.today.slice(0, 4));
  await admin.post(`/departments/${id}/calendar/holiday-seeds`, { country, region, years: [year - 1, year, year + 1] });
  return id;
}

async function invite(house: DemoHouse, admin: DemoClient, world: DemoWorld, person: DemoPerson): Promise<DemoClient> {
  const { invitation } = await admin.post<{ invitation: { token: string } }>('/users', {
    name: person.name,
    email: emailOf(person),
    zone: person.zone,
    executive: person.executive ?? false,
  });
  const client = await house.acceptInvitation(invitation.token, DEMO_PASSWORD);
  for (const department of person.departments) {
    const path = `/departments/${world.departments[department.replace('*', '')]!}/members/${client.userId}`;
    await admin.put(path, { lead: department.startsWith('*') });
  }
  return client;
}

async function offer(admin: DemoClient, world: DemoWorld, service: (typeof SERVICES)[number]): Promise<string> {
  const { department, ...details } = service;
  const { id } = await admin.post<{ id: string }>(`/departments/${world.departments[department]!}/services`, {
    ...details,
    targets: USUAL_TARGETS,
    nominalRate: { amount: '5000', currency: 'USD' },
  });
  return id;
}

/**
 * Negotiates the agreement: Engineering asks for more time than Customer Service proposed, and the counter-proposal is
 * accepted.
 */
async function comeToTerms(house: DemoHouse, world: DemoWorld, days: DemoDays, weekdaysAgo: number): Promise<void> {
  const { beatriz, ingrid } = world.people;
  const terms = {
    targets: USUAL_TARGETS,
    replyTargetSeconds: 8 * 3600,
    requiredFields: ['partNumber'],
    reopenWindowWorkingDays: 10,
    reviewEveryDays: 90,
    attainmentObjectiveBp: 9000,
    exclusions: '',
  };
  const hurried = {
    ...terms,
    targets: { ...USUAL_TARGETS, P3: { firstResponseSeconds: 7200, resolutionSeconds: 28800 } },
  };
  const { id } = await playShown('agreement', () =>
    beatriz!.post<{ id: string }>('/agreement-negotiations', {
      requesterDepartmentId: world.departments.CS,
      providerDepartmentId: world.departments.ENG,
      terms: hurried,
    }),
  );
  await house.travelTo(days.at(days.weekdayBefore(weekdaysAgo), 12));
  const countered = await ingrid!.post<{ currentHash: string }>(`/agreement-negotiations/${id}/proposals`, {
    terms,
    reason: 'A usual question needs two working days: the drawing archive answers overnight.',
  });
  await house.travelTo(days.at(days.weekdayBefore(weekdaysAgo), 15));
  await beatriz!.post(`/agreement-negotiations/${id}/acceptance`, { hash: countered.currentHash });
}
