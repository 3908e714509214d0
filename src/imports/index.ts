export { ImportCompleted, ImportUndone } from './imports.events.js';
export { ImportsModule } from './imports.module.js';
