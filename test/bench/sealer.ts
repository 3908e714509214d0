import { onCopy, using } from './support/database.js';
import { maintain } from './support/maintenance.js';
import { options } from './support/options.js';

const given = options({ database: 'postgres://postgres@127.0.0.1:5432/lockstep_bench', seconds: 600 });

/** Measures the time to verify that the history was not rewritten. */
async function run(copy: string): Promise<void> {
  const { seconds, mebibytes, said } = await maintain('verify', copy, given.seconds);
  const [counted] = await using(copy, async (client) => {
    const { rows } = await client.query<{ events: number }>('SELECT count(*)::integer AS events FROM event');
    return rows;
  });
  console.table({
    'audit:verify': {
      events: counted!.events,
      'took, s': seconds.toFixed(1),
      'a million in, s': ((seconds * 1e6) / counted!.events).toFixed(1),
      'MiB at most': mebibytes,
      said,
    },
  });
}

await onCopy(given.database, 'sealer', run);
