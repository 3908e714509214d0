import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';

/**
 * The floor: the cost of the same work with plain `node:http` and `pg`. It has no framework, no checks and no sign-in,
 * and uses the minimum of statements for a request tracker.
 */
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  application_name: 'lockstep-floor',
  options: '-c search_path=floor',
  max: 8,
});

const ONE = `SELECT id, department, title, body, state, author, assignee, created_at, updated_at, due_at, version
               FROM request WHERE id = $1`;
const LIST = `SELECT id, title, state, department, assignee, created_at, updated_at, due_at
                FROM request WHERE department = $1 AND state = 'NEW' ORDER BY due_at, id LIMIT 50`;
const TIMELINE = 'SELECT id, kind, actor, data, created_at FROM event WHERE request_id = $1 ORDER BY id LIMIT 50';
const SEARCH = `SELECT id, title, state, department, created_at FROM request
                 WHERE search @@ plainto_tsquery('simple', $1) ORDER BY id DESC LIMIT 50`;
const CREATE = `INSERT INTO request (department, title, body, due_at)
                VALUES ($1, $2, $3, now() + interval '16 hours') RETURNING id`;
const EVENT = 'INSERT INTO event (request_id, kind, actor, data) VALUES ($1, $2, 1, $3)';
const TOUCH = 'UPDATE request SET updated_at = now(), version = version + 1 WHERE id = $1';
const MOVE = 'UPDATE request SET state = $2, updated_at = now(), version = version + 1 WHERE id = $1';

type Body = Record<string, string>;

const names = new Map([ONE, LIST, TIMELINE, CREATE, EVENT, TOUCH, MOVE].map((text, place) => [text, `s${place}`]));

/** Statements are prepared on each connection, as in the application. */
const ask = async (client: pg.Pool | pg.PoolClient, text: string, values: unknown[]): Promise<object[]> =>
  (await client.query<object>({ name: names.get(text)!, text, values })).rows;

async function together(work: (client: pg.PoolClient) => Promise<object>): Promise<object> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const answer = await work(client);
    await client.query('COMMIT');
    return answer;
  } finally {
    client.release();
  }
}

const create = ({ title, body, department }: Body): Promise<object> =>
  together(async (client) => {
    const [made] = (await ask(client, CREATE, [department, title, body])) as [{ id: string }];
    await ask(client, EVENT, [made.id, 'created', '{}']);
    return made;
  });

const comment = (id: string, said: Body): Promise<object> =>
  together(async (client) => {
    await ask(client, EVENT, [id, 'comment', JSON.stringify(said)]);
    return ask(client, TOUCH, [id]);
  });

const move = (id: string, { state }: Body): Promise<object> =>
  together(async (client) => {
    await ask(client, MOVE, [id, state]);
    return ask(client, EVENT, [id, 'moved', JSON.stringify({ state })]);
  });

async function answer(request: IncomingMessage): Promise<object> {
  const { pathname, searchParams } = new URL(request.url!, 'http://floor');
  const [, , id, part] = pathname.split('/');
  if (request.method !== 'GET') {
    const body = await bodyOf(request);
    if (id === undefined) return create(body);
    return part === 'comments' ? comment(id, body) : move(id, body);
  }
  if (part === 'timeline') return ask(pool, TIMELINE, [id]);
  if (id !== undefined) return (await ask(pool, ONE, [id]))[0] ?? {};
  const q = searchParams.get('q');
  if (q === null) return ask(pool, LIST, [searchParams.get('department')]);
  // Planned for its search word each time, because the best plan for a rare word is a bad plan for a common one.
  return (await pool.query<object>(SEARCH, [q])).rows;
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as Body;
}

function send(response: ServerResponse, status: number, content: object): void {
  const text = JSON.stringify(content);
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}

const server = createServer((request, response) => {
  answer(request).then(
    (content) => send(response, 200, content),
    (error: Error) => send(response, 500, { error: error.message }),
  );
});
process.once('SIGTERM', () => process.exit(0));
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log(`The floor is at ${process.env.PORT}`));
