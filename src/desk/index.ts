export { mountPages } from './pages/mount-pages.js';
export { DeskModule } from './desk.module.js';
