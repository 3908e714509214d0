export { EmbeddedDatabase } from './embedded-database.js';
export { type FolderLock, lockDataFolder } from './folder-lock.js';
