import { Ancestry } from '../sub-requests/ancestry.js';
import { EscalateDecline } from '../escalations/acts/escalate-decline.js';
import { EscalateRequest } from '../escalations/acts/escalate-request.js';
import { InviteColleague } from '../sight/acts/invite-colleague.js';
import { RaiseSubRequest } from '../sub-requests/raise-sub-request.js';
import { RemindProvider } from '../reminders/remind-provider.js';
import { RestrictRequest } from '../sight/acts/restrict-request.js';
import { SnoozeRequest } from '../snooze/snooze-request.js';
import { WithdrawInvitation } from '../sight/acts/withdraw-invitation.js';
import { Escalations } from '../escalations/escalations.js';
import { EscalationsController } from './http/escalations.controller.js';
import { HelpController } from './http/help.controller.js';
import { ShowEscalations } from './http/show-escalations.js';
import { ShowInvitations } from './http/show-invitations.js';
import { SightController } from './http/sight.controller.js';
import { Invitations } from '../sight/invitations.js';
import { LapseEscalation } from '../escalations/lapse-escalation.js';
import { TellSubRequests } from '../sub-requests/tell-sub-requests.js';
import { WakeSnoozedRequests } from '../snooze/wake-snoozed-requests.js';

/** Providers and controllers for help that gives no request away. */
export const helping = {
  listeners: [LapseEscalation, TellSubRequests],
  providers: [
    ...[InviteColleague, WithdrawInvitation, RestrictRequest, Invitations, ShowInvitations],
    ...[RaiseSubRequest, Ancestry, RemindProvider, SnoozeRequest, WakeSnoozedRequests],
    ...[EscalateRequest, EscalateDecline, Escalations, ShowEscalations],
  ],
  controllers: [SightController, HelpController, EscalationsController],
};
