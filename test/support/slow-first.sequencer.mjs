import { relative } from 'node:path';
import TestSequencer from '@jest/test-sequencer';

/**
 * Runs files that take ten seconds or more first, the slowest at the beginning. Before jest has seen a file run, it
 * orders files by size. A small slow file would then run last while the other cores wait.
 */
const SLOWEST = [
  'test/reports/a-thousand-histories.e2e-spec.ts',
  'test/browser/acts.browser-spec.ts',
  'test/browser/dialogs.browser-spec.ts',
  'test/browser/console.browser-spec.ts',
  'test/browser/console-faults.browser-spec.ts',
  'test/browser/doors.browser-spec.ts',
  'test/browser/request.browser-spec.ts',
  'test/browser/console-payloads.browser-spec.ts',
  'test/browser/console-outages.browser-spec.ts',
  'test/process/start-and-stop.guard-spec.ts',
  'test/faults/webhooks.pg-spec.ts',
  'test/faults/plans.pg-spec.ts',
  'test/faults/timers.pg-spec.ts',
  'test/journeys/timelines.e2e-spec.ts',
  'test/reports/metrics-add-up.e2e-spec.ts',
  'test/requests/abilities.e2e-spec.ts',
  'test/faults/compose.pg-spec.ts',
  'test/security/authorisation-matrix.e2e-spec.ts',
  'test/contract/contract.guard-spec.ts',
  'test/faults/order-import.pg-spec.ts',
  'test/process/history-import.guard-spec.ts',
  'test/imports/real-history.e2e-spec.ts',
  'test/faults/locked-row.pg-spec.ts',
  'test/platform/wrong-input.e2e-spec.ts',
  'test/backtests/demo-clocks.e2e-spec.ts',
  'test/faults/database-away.pg-spec.ts',
  'test/faults/kill.pg-spec.ts',
  'libs/working-time/src/laws.spec.ts',
];

export default class SlowFirst extends TestSequencer {
  sort(tests) {
    const { rootDir } = tests[0]?.context.config ?? {};
    const place = ({ path }) => SLOWEST.indexOf(relative(rootDir, path).replaceAll('\\', '/'));
    const slow = tests.filter((test) => place(test) >= 0).sort((one, other) => place(one) - place(other));
    return [...slow, ...super.sort(tests.filter((test) => place(test) < 0))];
  }
}
