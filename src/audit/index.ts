export { AuditModule } from './audit.module.js';
export { visibleEventTo } from './visible-events.js';
