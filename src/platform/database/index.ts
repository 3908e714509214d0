export { batchesOf } from './batches.js';
export { IdColumn, InstantColumn, LocalDateColumn, MoneyColumn, RefColumn, SecondsColumn } from './columns.js';
export { beginningWith, isTrueOrNot, literalBeginningWith } from './conditions.js';
export { Database, Transactional } from './database.js';
export { literal, literals } from './literal.js';
export { newId, withIdsFrom } from './new-id.js';
export { Remembered, type RememberedRows } from './remembered.js';
export { SideConnection } from './side-connection.js';
