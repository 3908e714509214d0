import pg from 'pg';
import type { Sent } from './statements.js';

/** A node of a plan in the format of `EXPLAIN (ANALYZE, FORMAT JSON)`. */
interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Filter?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Rows Removed by Join Filter'?: number;
  Plans?: PlanNode[];
}

/** From the sixth execution on PostgreSQL considers a generic plan. */
const EXECUTIONS = 5;
/** A sequential scan is accepted for a table with fewer rows than this. */
const FEW = 100;
let prepared = 0;

/** The plan of a statement that was executed often enough for a generic plan. */
export async function planOf(client: pg.Client, { text, values }: Sent): Promise<PlanNode> {
  const name = `plan_${(prepared += 1)}`;
  for (let execution = 0; execution < EXECUTIONS; execution += 1) {
    await client.query({ name, text, values: [...values] });
  }
  const given = values.length === 0 ? '' : `(${values.map(written).join(', ')})`;
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE ${name} ${given}`,
  );
  await client.query(`DEALLOCATE ${name}`);
  return rows[0]!['QUERY PLAN'][0].Plan;
}

/** For each scan of a growing table that reads more rows than a page explains, one sentence. */
export function excesses(plan: PlanNode, growing: readonly string[], most: number): string[] {
  const found: string[] = [];
  const table = plan['Relation Name'];
  const read = rowsRead(plan);
  if (table !== undefined && growing.includes(table)) {
    if (plan['Node Type'] === 'Seq Scan' && read > FEW) found.push(`reads all of ${table}: ${plan.Filter ?? ''}`);
    else if (read > most) found.push(`reads ${read} rows of ${table} by ${plan['Index Name'] ?? plan['Node Type']}`);
  }
  if (plan['Node Type'] === 'Sort' && plan.Plans![0]!['Actual Rows'] > most)
    found.push(`sorts ${plan.Plans![0]!['Actual Rows']} rows`);
  return [...found, ...(plan.Plans ?? []).flatMap((part) => excesses(part, growing, most))];
}

const rowsRead = (plan: PlanNode): number =>
  plan['Actual Loops'] *
  (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0));

/** A value as an SQL literal without a type, because the prepared statement knows the type. */
function written(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString());
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((each) => JSON.stringify(String(each))).join(',')}}`);
  return pg.escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value));
}
