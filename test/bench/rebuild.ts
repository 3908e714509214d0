import { onCopy, using } from './support/database.js';
import { maintain } from './support/maintenance.js';
import { options } from './support/options.js';

const given = options({ database: 'postgres://postgres@127.0.0.1:5432/lockstep_bench', seconds: 900 });

/** Measures the time to compute all projections from their events. */
async function run(copy: string): Promise<void> {
  const { seconds, mebibytes, said } = await maintain('rebuild', copy, given.seconds);
  const [counted] = await using(copy, async (client) => {
    const { rows } = await client.query<{ requests: number }>('SELECT count(*)::integer AS requests FROM request');
    return rows;
  });
  console.table({
    'projections:rebuild': {
      requests: counted!.requests,
      'took, s': seconds.toFixed(1),
      '100,000 in, s': ((seconds * 1e5) / counted!.requests).toFixed(1),
      'MiB at most': mebibytes,
      said,
    },
  });
}

await onCopy(given.database, 'rebuild', run);
