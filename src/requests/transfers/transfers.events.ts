import { defineEvent } from '../../platform/events/index.js';
import type { TransferRole } from '../request-words.js';

interface Transfer {
  transferId: string;
  fromDepartmentId: string;
  toDepartmentId: string;
}

export const TransferOffered = defineEvent<Transfer>(
  'request.transfer_offered',
  'The provider asked another department to take the request over.',
  'transferId',
  'fromDepartmentId',
  'toDepartmentId',
);
export const TransferAccepted = defineEvent<Transfer & { legTargetSeconds: number | null }>(
  'request.transfer_accepted',
  'Another department took the request over.',
  'transferId',
  'fromDepartmentId',
  'toDepartmentId',
);
export const TransferRefused = defineEvent<Transfer>(
  'request.transfer_refused',
  'The other department refused to take the request over.',
  'transferId',
  'fromDepartmentId',
  'toDepartmentId',
);
export const TransferWithdrawn = defineEvent<Transfer>(
  'request.transfer_withdrawn',
  'The provider no longer asks another department to take the request over.',
  'transferId',
  'fromDepartmentId',
  'toDepartmentId',
);
/** The leads of both departments are notified. The transfer stays open. */
export const TransferUnanswered = defineEvent<Transfer & { roles: readonly TransferRole[] }>(
  'request.transfer_unanswered',
  'A department has said neither yes nor no to a request it was asked to take over.',
  'transferId',
  'fromDepartmentId',
  'toDepartmentId',
);
