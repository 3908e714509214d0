import type { BulkOutcomesDto, BulkPriorityBody } from '../../../client';
import type { Once } from '../../../shared/api/use-act';

/** The acts on many requests. */
export const BULK_ACTS = ['assign', 'priority', 'effort', 'aside'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** The fields of all bulk acts, as they were typed. */
export interface BulkValues {
  /** Empty for nobody. */
  assigneeId: string;
  priority: BulkPriorityBody['priority'];
  minutes: string;
  /** An instant; empty until it is complete. */
  until: string;
  reason: string;
}

export const emptyValues: BulkValues = { assigneeId: '', priority: 'P3', minutes: '30', until: '', reason: '' };

export interface Bulk {
  requests: string[];
  values: BulkValues;
  /** True: nothing changes, and the answer says what would. */
  dryRun: boolean;
}

export type SendBulk = (bulk: Bulk, headers?: Once) => Promise<BulkOutcomesDto>;

/** Whether the server can say what would happen. */
export const isComplete = (act: BulkAct, { minutes, until, reason }: BulkValues): boolean =>
  act === 'effort' ? minutes !== '' : act !== 'aside' || (until !== '' && reason.trim() !== '');
