import type { OrderDetails } from '../../orders/index.js';
import type { Cells, ImportColumn } from '../table/read-table.js';

export const ORDER_COLUMNS: readonly ImportColumn[] = [
  { name: 'system', required: true },
  { name: 'reference', required: true },
  { name: 'ownerDepartment', required: true },
  { name: 'customer' },
  { name: 'contractTemplate' },
  { name: 'currency' },
  { name: 'value' },
  { name: 'zone' },
  { name: 'promisedDate' },
  { name: 'promiseChange' },
  { name: 'releaseAllowanceDays' },
  { name: 'policy' },
  { name: 'failureCost' },
  { name: 'lostOrderLump' },
  { name: 'phase' },
  { name: 'sourceVersion' },
  { name: 'correctionReason' },
  { name: 'profile' },
  { name: 'profileAxis' },
  { name: 'profileRate' },
  { name: 'profileGraceUnits' },
  { name: 'profileGraceMode' },
  { name: 'profileCap' },
  { name: 'profileBasisPoints' },
  { name: 'profilePeriodUnits' },
  { name: 'profileCounts' },
  { name: 'profileCapBasisPoints' },
  { name: 'profileBaseValue' },
  { name: 'profileLump' },
  { name: 'profileTail' },
];

/** Columns that can be emptied. An empty cell states that there is no value, or that contract and customer decide. */
const EMPTIABLE = ['customer', 'value', 'promisedDate', 'policy', 'failureCost', 'lostOrderLump', 'profile'] as const;
/** Columns that always have a value. An empty cell states nothing. */
const LASTING = ['currency', 'zone', 'releaseAllowanceDays', 'phase', 'sourceVersion'] as const;

/** The details that a row states. A known order keeps the others. */
export function saidBy(cells: Cells): Set<keyof OrderDetails> {
  return new Set([
    'ownerDepartmentId',
    ...EMPTIABLE.filter((name) => cells[name] !== undefined),
    ...LASTING.filter((name) => (cells[name] ?? '') !== ''),
  ]);
}
