import { DEADLINE_OF, PROTOCOL, rowsFrom, type Row, type NegotiationState } from './protocol.js';
import type { Kind } from './kind.js';

/**
 * The faults of a protocol, one sentence each; empty if there are none. The process checks this when it starts: a table
 * that could leave a negotiation open for ever must stop the start.
 */
export function faultsOfProtocol(rows: readonly Row[] = PROTOCOL): string[] {
  const kinds = [...new Set(rows.map(([kind]) => kind))];
  return [...ambiguities(rows), ...kinds.flatMap((kind) => [...unreachable(kind, rows), ...endless(kind, rows)])];
}

function ambiguities(rows: readonly Row[]): string[] {
  return rows.flatMap(([kind, from, move, , when], index) => {
    const rivals = rows
      .slice(0, index)
      .filter(([k, f, m]) => k === kind && f === from && m === move)
      .filter(([, , , , w]) => w === when || w === 'ALWAYS' || when === 'ALWAYS');
    return rivals.length > 0 ? [`${kind} ${from}: ${move} has two outcomes.`] : [];
  });
}

function unreachable(kind: Kind, rows: readonly Row[]): string[] {
  const reached = new Set<NegotiationState>(['OPEN']);
  for (const state of reached) rowsFrom(kind, state, rows).forEach(([, , , , , to]) => reached.add(to));
  const starts = new Set(rows.filter(([k]) => k === kind).map(([, from]) => from));
  return [...starts].filter((state) => !reached.has(state)).map((state) => `${kind} ${state} cannot be reached.`);
}

function endless(kind: Kind, rows: readonly Row[]): string[] {
  const starts = [...new Set(rows.filter(([k]) => k === kind).map(([, from]) => from))];
  return starts.flatMap((state) => {
    if (!(state in DEADLINE_OF)) return [`${kind} ${state} has no deadline.`];
    return endsByItself(kind, state, rows, []) ? [] : [`${kind} ${state} can stay open for ever.`];
  });
}

/** Follows only the moves of the clock. Every branch must reach an end without passing a state twice. */
function endsByItself(
  kind: Kind,
  state: NegotiationState,
  rows: readonly Row[],
  passed: readonly NegotiationState[],
): boolean {
  const leaving = rowsFrom(kind, state, rows);
  if (leaving.length === 0) return true;
  const expiries = leaving.filter(([, , move]) => move === 'EXPIRE');
  if (passed.includes(state) || !coversAll(expiries)) return false;
  return expiries.every(([, , , , , to]) => endsByItself(kind, to, rows, [...passed, state]));
}

function coversAll(expiries: readonly Row[]): boolean {
  const conditions = new Set(expiries.map(([, , , , when]) => when));
  return conditions.has('ALWAYS') || (conditions.has('NOTHING_IN_FORCE') && conditions.has('VERSION_IN_FORCE'));
}
