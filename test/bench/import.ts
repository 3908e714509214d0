import { signedIn } from './operations/scenes.js';
import { ASKING, codeOf, emailOf, familyOf, GIVEN } from './seed/names.js';
import { Connection } from './support/client.js';
import { onCopy } from './support/database.js';
import { peakMebibytes } from './support/maintenance.js';
import { options } from './support/options.js';
import { residentMebibytes } from './support/processor.js';
import { Server } from './support/processes.js';

const given = options({ database: 'postgres://postgres@127.0.0.1:5432/lockstep_bench', orders: 50_000, seconds: 300 });

const LEAD = emailOf(`${GIVEN[0]!} ${familyOf(ASKING[0]!)}`);
const COLUMNS =
  'system;reference;ownerDepartment;customer;currency;value;zone;promisedDate;profile;profileRate;sourceVersion';
/** Far enough in the future that no order of the file is late. */
const PROMISED = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** Each order has a value and a price of its own. */
const lineOf = (place: number, version: number): string =>
  `ERP;MANY-${place};${codeOf(ASKING[0]!)};Customer ${place % 200};USD;${1000 + place};UTC;${PROMISED};LINEAR;${100 + (place % 900)};${version}`;

function fileOf(version: number, changes: (place: number) => boolean): Blob {
  const lines = Array.from({ length: given.orders }, (_, place) => lineOf(place, changes(place) ? version : 1));
  return new Blob([[COLUMNS, ...lines, ''].join('\r\n')], { type: 'text/csv' });
}

interface Report {
  created: number;
  changed: number;
  unchanged: number;
}

async function send(server: Server, token: string, file: Blob): Promise<object> {
  const before = peakMebibytes(server.child.pid!);
  const form = new FormData();
  form.set('file', file, 'orders.csv');
  const begun = performance.now();
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/imports/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
    signal: AbortSignal.timeout(given.seconds * 1000),
  });
  const seconds = (performance.now() - begun) / 1000;
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const { created, changed, unchanged } = (await answer.json()) as Report;
  return {
    ...{ created, changed, unchanged },
    'took, s': seconds.toFixed(1),
    'MiB at most, before': before,
    'MiB at most, after': peakMebibytes(server.child.pid!),
    'MiB of the process': residentMebibytes(server.child.pid!),
  };
}

/** Imports a file of new orders, then the same file again, then the file with a tenth of the orders changed. */
async function run(copy: string): Promise<void> {
  const server = await Server.application(copy, { LOCKSTEP_ROLE: 'api' });
  const connection = new Connection(server.port);
  try {
    const token = await signedIn(connection, LEAD);
    const [fresh, same, changed] = [
      fileOf(1, () => true),
      fileOf(1, () => true),
      fileOf(2, (place) => place % 10 === 0),
    ];
    for (const [name, file] of Object.entries({
      'new orders': fresh,
      'the same again': same,
      'a tenth changed': changed,
    })) {
      console.table({ [name]: await send(server, token, file) });
    }
  } finally {
    connection.close();
    await server.stop();
  }
}

await onCopy(given.database, 'import', run);
