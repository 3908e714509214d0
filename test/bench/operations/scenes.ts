import type pg from 'pg';
import { ANSWERER, ANSWERING, ASKER, ASKING, codeOf, PASSWORD } from '../seed/names.js';
import type { Call, Connection } from '../support/client.js';
import { numbersAt } from '../support/numbers.js';
import { COMMON_WORD, descriptionAt, rareWord, RARE_WORDS, titleAt } from '../support/texts.js';

/** The next call of one connection. `turn` counts all calls of a run. */
export type NextCall = (connection: number, turn: number) => Call;

export interface Operation {
  name: string;
  ours: NextCall;
  floor: NextCall;
}

const OPEN = ['SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING'];
const SAMPLE = 2000;
const DAY = 86_400_000;

/** The callers, and the data for their calls. */
interface Stage {
  asker: string;
  answerer: string;
  services: string[];
  /** Numbers of requests that the asker may read, spread over the whole table. */
  numbers: string[];
  floorIds: number;
  /** Open requests in the queue of the department that answers. */
  queued: string[];
  /** For each connection, one request that no other connection changes. */
  own: { id: string; holds: boolean }[];
  holder: string;
}

const prefix = '/api/v1';

export async function signedIn(connection: Connection, email: string): Promise<string> {
  const body = { email, password: PASSWORD };
  const path = `${prefix}/auth/sessions`;
  return (await connection.ask<{ accessToken: string }>({ method: 'POST', path, body })).accessToken;
}

export async function setStage(client: pg.Client, connection: Connection, connections: number): Promise<Stage> {
  const [asker, answerer] = [await signedIn(connection, ASKER), await signedIn(connection, ANSWERER)];
  const { rows: services } = await client.query<{ id: string; holder: string }>(
    `SELECT service.id, department_id AS holder FROM service JOIN department ON department.id = department_id
      ORDER BY array_position($1::text[], department.name)`,
    [ANSWERING],
  );
  const { rows: requests } = await client.query<{ number: string }>(
    `SELECT number FROM request JOIN department ON department.id = requester_department_id
      WHERE department.name = $1 AND number IS NOT NULL ORDER BY md5(request.id::text) LIMIT $2`,
    [ASKING[0], SAMPLE],
  );
  const { rows: queued } = await client.query<{ number: string }>(
    `SELECT number FROM queue_entry JOIN request ON request.id = request_id
      WHERE department_id = $1 ORDER BY md5(request_id::text) LIMIT $2`,
    [services[0]!.holder, SAMPLE],
  );
  const { rows: floor } = await client.query<{ count: number }>('SELECT max(id)::integer AS count FROM floor.request');
  const stage: Stage = {
    asker,
    answerer,
    services: services.map(({ id }) => id),
    numbers: requests.map(({ number }) => number),
    queued: queued.map(({ number }) => number),
    floorIds: floor[0]!.count,
    own: [],
    holder: services[0]!.holder,
  };
  for (let place = 0; place < connections; place += 1) {
    const { id } = await connection.ask<{ id: string }>(asking(stage, 0, 1_000_000 + place));
    const path = `${prefix}/requests/${id}/work-start`;
    await connection.ask({ method: 'PUT', path, token: answerer });
    stage.own.push({ id, holds: false });
  }
  return stage;
}

function asking({ asker, services }: Stage, service: number, turn: number): Call {
  const random = numbersAt(17, turn);
  const body = {
    serviceId: services[service],
    title: titleAt(random),
    description: descriptionAt(turn, random),
    intake: { partNumber: 'VB-220' },
  };
  return { method: 'POST', path: `${prefix}/requests`, token: asker, body };
}

const said = (turn: number): string => descriptionAt(turn, numbersAt(18, turn));
const scattered = (turn: number, below: number): number => numbersAt(19, turn)(below);

export function operations(stage: Stage): Operation[] {
  const { asker, answerer, numbers, own } = stage;
  const number = (turn: number): string => numbers[scattered(turn, numbers.length)]!;
  const floorId = (turn: number): number => 1 + scattered(turn, stage.floorIds);
  const states = OPEN.map((state) => `state=${state}`).join('&');
  const read = (path: string, token = asker): Call => ({ path: `${prefix}${path}`, token });
  const floorCreate: NextCall = (_, turn) => ({
    method: 'POST',
    path: '/requests',
    body: { title: titleAt(numbersAt(17, turn)), body: said(turn), department: '1' },
  });
  return [
    {
      name: 'read',
      ours: (_, turn) => read(`/requests/${number(turn)}`),
      floor: (_, turn) => ({ path: `/requests/${floorId(turn)}` }),
    },
    {
      name: 'list',
      ours: () => read(`/requests?holderDepartmentId=${stage.holder}&${states}&sort=dueAt&limit=50`),
      floor: () => ({ path: '/requests?department=1' }),
    },
    {
      name: 'queue',
      ours: () => read(`/departments/${codeOf(ANSWERING[0]!)}/queue?limit=50`, answerer),
      floor: () => ({ path: '/requests?department=1' }),
    },
    {
      name: 'timeline',
      ours: (_, turn) => read(`/requests/${number(turn)}/timeline?limit=50`),
      floor: (_, turn) => ({ path: `/requests/${floorId(turn)}/timeline` }),
    },
    {
      name: 'search-rare',
      ours: (_, turn) => read(`/requests?q=${rareWord(turn % RARE_WORDS)}&limit=50`),
      floor: (_, turn) => ({ path: `/requests?q=${rareWord(turn % RARE_WORDS)}` }),
    },
    {
      name: 'search-common',
      ours: () => read(`/requests?q=${COMMON_WORD}&limit=50`),
      floor: () => ({ path: `/requests?q=${COMMON_WORD}` }),
    },
    ...rarerReads(stage),
    {
      name: 'comment',
      ours: (connection, turn) => ({
        method: 'POST',
        path: `${prefix}/requests/${own[connection]!.id}/messages`,
        token: answerer,
        body: { body: said(turn), visibility: 'INTERNAL' },
      }),
      floor: (connection, turn) => ({
        method: 'POST',
        path: `/requests/${1 + connection}/comments`,
        body: { body: said(turn) },
      }),
    },
    {
      name: 'status',
      ours: (connection) => heldOrResumed(own[connection]!, answerer),
      floor: (connection, turn) => ({
        method: 'PATCH',
        path: `/requests/${1 + connection}`,
        body: { state: turn % 2 === 0 ? 'HELD' : 'NEW' },
      }),
    },
    { name: 'create', ours: (_, turn) => asking(stage, turn % stage.services.length, turn), floor: floorCreate },
    { name: 'create-for-one', ours: (_, turn) => asking(stage, 0, turn), floor: floorCreate },
  ];
}

/** Reads that are less frequent. The floor reads its list or one request instead. */
function rarerReads({ answerer, queued }: Stage): Operation[] {
  const department = codeOf(ANSWERING[0]!);
  const open = (turn: number): string => queued[scattered(turn, queued.length)]!;
  const list = { path: '/requests?department=1' };
  const read = (name: string, pathOf: (turn: number) => string, floor: Call = list): Operation => ({
    name,
    ours: (_, turn) => ({ path: `${prefix}${pathOf(turn)}`, token: answerer }),
    floor: () => floor,
  });
  return [
    read('my-waiting', () => '/me/waiting'),
    read('department-waiting', () => `/departments/${department}/waiting`),
    read('workload', () => `/departments/${department}/workload`),
    read('queue-place', (turn) => `/requests/${open(turn)}/queue-place`, { path: '/requests/1' }),
    read('explanation', (turn) => `/departments/${department}/queue/${open(turn)}/explanation`, {
      path: '/requests/1',
    }),
    read('audit-feed', () => '/audit/events?limit=50'),
    read('audit-feed-of-a-type', () => '/audit/events?limit=50&type=request.resolved'),
  ];
}

/** One change of state for each call: put on hold for an external party, or resumed. */
function heldOrResumed(own: { id: string; holds: boolean }, token: string): Call {
  own.holds = !own.holds;
  const path = `${prefix}/requests/${own.id}/holds`;
  if (!own.holds) return { method: 'PUT', path: `${path}/current/resumption`, token };
  const reviewAt = new Date(Date.now() + 3 * DAY).toISOString();
  return { method: 'POST', path, token, body: { reason: 'The laboratory measures it', reference: 'Mail', reviewAt } };
}
