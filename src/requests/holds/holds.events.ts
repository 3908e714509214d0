import { defineEvent } from '../../platform/events/index.js';

export const RequestHeld = defineEvent<{ holdId: string; reason: string; reference: string; reviewAt: string }>(
  'request.held',
  'The request waits for somebody outside, with a date of review.',
  'holdId',
);
export const RequestResumed = defineEvent<{ holdId: string; automatic: boolean }>(
  'request.resumed',
  'The request no longer waits for somebody outside.',
  'holdId',
);

interface LongerHold {
  holdId: string;
  extensionId: string;
}

export const HoldExtended = defineEvent<LongerHold & { reviewAt: string }>(
  'request.hold_extended',
  'The request waits longer for somebody outside.',
  'holdId',
  'extensionId',
);
/** The requester must now agree or refuse. */
export const HoldExtensionProposed = defineEvent<LongerHold & { reviewAt: string }>(
  'request.hold_extension_proposed',
  'The provider asked the requester to agree to a longer wait for somebody outside.',
  'holdId',
  'extensionId',
);
export const HoldExtensionRefused = defineEvent<LongerHold>(
  'request.hold_extension_refused',
  'The requester did not agree to a longer wait for somebody outside.',
  'holdId',
  'extensionId',
);
