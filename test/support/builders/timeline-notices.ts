import {
  PEOPLE,
  wall,
  type Moment,
  type Person,
  type Telling,
  type TimelineRequest,
  type TimelineWorld,
} from './timelines.js';

/** For each person, lines like `Mon 2 14:00 Much of the time agreed for ENGA-1 is used up.`, the earliest first. */
export type Heard = Record<Person, string[]>;

const WORDS: Record<string, (number: string) => string> = {
  'request.clock_threshold_reached': (number) => `Much of the time agreed for ${number} is used up.`,
  'request.clock_due_soon': (number) => `${number} falls due soon.`,
  'request.clock_breached': (number) => `The time agreed for ${number} is exceeded.`,
  'request.escalation_rung_reached': (number) => `The promise on ${number} has been broken for a long time.`,
};
const WORDS_TO_REQUESTERS: Record<string, (number: string) => string> = {
  'request.clock_threshold_reached': (number) => `Much of the time to reply on ${number} is used up.`,
  'request.clock_breached': (number) => `The reply that is owed on ${number} is overdue.`,
};
const OF_CLOCKS = ['WARNING', 'BREACH', 'ESCALATION'];

interface Notice {
  number: string;
  sentence: string;
  createdAt: string;
}

/** The notices about the clocks of a request in the inboxes. */
export async function heardOf({ world, number }: TimelineRequest): Promise<Heard> {
  const heard = nothingHeard();
  for (const person of PEOPLE) {
    const own = (await inboxOf(world, person, OF_CLOCKS)).filter((notice) => notice.number === number).reverse();
    heard[person] = own.map(({ createdAt, sentence }) => `${wall(createdAt)} ${sentence}`);
  }
  return heard;
}

/** The notices of a person, the latest first, enough for one or two stories. */
export async function inboxOf(world: TimelineWorld, person: Person, kinds: readonly string[]): Promise<Notice[]> {
  const query = kinds.map((kind) => `&kind=${kind}`).join('');
  const { body } = await world.people[person].get(`/me/notices?limit=100${query}`).expect(200);
  return (body as { data: Notice[] }).data;
}

/** The expected notices: each warning, breach and rung once, at its instant, with its recipients. */
export async function dueToBeHeardOf(request: TimelineRequest): Promise<Heard> {
  const heard = nothingHeard();
  for (const moment of await request.tellings()) {
    const words = (owedByRequester(moment, request) ? WORDS_TO_REQUESTERS : WORDS)[moment.type]!;
    const line = `${wall(moment.occurredAt)} ${words(request.number)}`;
    for (const person of whoIsTold(moment, request)) heard[person].push(line);
  }
  return heard;
}

const nothingHeard = (): Heard => Object.fromEntries(PEOPLE.map((person): [Person, string[]] => [person, []])) as Heard;

const owedByRequester = ({ details }: Moment, { world }: TimelineRequest): boolean =>
  details.departmentId === world.csId;

function whoIsTold(moment: Moment, request: TimelineRequest): readonly Person[] {
  const { type, details, occurredAt } = moment;
  const workers = workersAt(occurredAt, request);
  if (owedByRequester(moment, request)) {
    return type === 'request.clock_breached' ? ['carla', ...workers, 'beatriz'] : ['carla'];
  }
  const leads = leadsAt(workers, details);
  if (details.rung !== undefined) return details.rung === 1 ? ['beatriz', ...leads] : ['eva'];
  return type === 'request.clock_breached' ? [...new Set([...workers, 'carla' as const, ...leads])] : workers;
}

/** The leads of the holder. After a transfer Engineering's lead is included too, because Engineering made the promise. */
const leadsAt = (workers: readonly Person[], { clock }: Telling): readonly Person[] =>
  workers.includes('erika') ? ['erika'] : clock === 'LEG' ? ['quinn'] : ['quinn', 'erika'];

/** Nobody has claimed the request, so all members of the department that holds it are its workers. */
const workersAt = (at: string, { handedOnAt }: TimelineRequest): readonly Person[] =>
  handedOnAt !== null && at >= handedOnAt ? ['quinn'] : ['erik', 'erika'];

const HOURS: Record<Exclude<Person, 'eva'>, { zone: string; from: string; to: string }> = {
  beatriz: { zone: 'America/Sao_Paulo', from: '08:00', to: '17:00' },
  carla: { zone: 'America/Sao_Paulo', from: '08:00', to: '17:00' },
  erika: { zone: 'Europe/Berlin', from: '09:00', to: '17:00' },
  erik: { zone: 'Europe/Berlin', from: '09:00', to: '17:00' },
  quinn: { zone: 'America/New_York', from: '09:00', to: '17:00' },
};

/**
 * Whether the instant is outside this person's working hours. An executive belongs to no department and has no quiet
 * hours.
 */
export function isQuietFor(person: Person, at: Date): boolean {
  if (person === 'eva') return false;
  const { zone, from, to } = HOURS[person];
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' }).format(at);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);
  return ['Sat', 'Sun'].includes(weekday) || time < from || time >= to;
}
