export { NotificationsModule } from './notifications.module.js';
export { WithdrawNotices } from './withdraw-notices.js';
