export { type HistoryReport, ImportHistory } from './history/import-history.js';
export { readMapping } from './history/read-mapping.js';
export { reportInWords } from './history/report-in-words.js';
export { ImportCompleted, ImportUndone } from './imports.events.js';
export { ImportsModule } from './imports.module.js';
