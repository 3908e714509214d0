export { AuditModule } from './audit.module.js';
export { CompareWithHistory } from './record/compare-with-history.js';
export { type RecordVerdict, verifyRecord } from './record/verify-record.js';
export { visibleEventTo } from './visible-events.js';
