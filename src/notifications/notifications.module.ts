import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/index.js';
import { DelayCostModule } from '../delay-cost/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { IdentityModule } from '../identity/index.js';
import { RequestsModule } from '../requests/index.js';
import { SlaModule } from '../sla/index.js';
import { NoticesController } from './http/notices.controller.js';
import { Inbox } from './inbox.js';
import { AtStake } from './letters/at-stake.js';
import { WriteDigest } from './letters/write-digest.js';
import { WriteNotice } from './letters/write-notice.js';
import { MailNotice } from './mail-notice.js';
import { Preferences } from './preferences.js';
import { QuietHours } from './quiet-hours.js';
import { Recipients } from './recipients.js';
import { NoticeSight } from './sight.js';
import { NoticeStories } from './notice-stories.js';
import { TellPeople } from './tell-people.js';
import { CollectNotices } from './timers/collect-notices.js';
import { WithdrawNotices } from './withdraw-notices.js';
import { WorthWriting } from './worth-writing.js';

@Module({
  imports: [ArticlesModule, DelayCostModule, DepartmentsModule, IdentityModule, RequestsModule, SlaModule],
  controllers: [NoticesController],
  providers: [
    AtStake,
    CollectNotices,
    Inbox,
    MailNotice,
    Preferences,
    QuietHours,
    Recipients,
    NoticeSight,
    NoticeStories,
    TellPeople,
    WithdrawNotices,
    WorthWriting,
    WriteDigest,
    WriteNotice,
  ],
  exports: [WithdrawNotices],
})
export class NotificationsModule {}
