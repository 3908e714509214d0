import { defineEvent } from '../platform/events/index.js';
import type { ImportKindName } from './kinds/import-kind-name.js';

/**
 * Stream kind `import`: one event for the whole file, whatever its size. The effects of the rows are stored in
 * `import_row`.
 */
export const ImportCompleted = defineEvent<{
  kind: ImportKindName;
  /** SHA-256 of the file. */
  digest: string;
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  outdated: number;
}>('import.completed', 'A file was imported.');

export const ImportUndone = defineEvent<{ reason: string; restored: number; removed: number; leftAlone: number }>(
  'import.undone',
  'The changes of an import were taken back.',
);
