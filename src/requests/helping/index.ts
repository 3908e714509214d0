import { Ancestry } from './ancestry.js';
import { EscalateDecline } from './acts/escalate-decline.js';
import { EscalateRequest } from './acts/escalate-request.js';
import { InviteColleague } from './acts/invite-colleague.js';
import { RaiseSubRequest } from './acts/raise-sub-request.js';
import { RemindProvider } from './acts/remind-provider.js';
import { RestrictRequest } from './acts/restrict-request.js';
import { SnoozeRequest } from './acts/snooze-request.js';
import { WithdrawInvitation } from './acts/withdraw-invitation.js';
import { Escalations } from './escalations.js';
import { EscalationsController } from './http/escalations.controller.js';
import { HelpController } from './http/help.controller.js';
import { ShowEscalations } from './http/show-escalations.js';
import { ShowInvitations } from './http/show-invitations.js';
import { SightController } from './http/sight.controller.js';
import { Invitations } from './invitations.js';
import { LapseEscalation } from './lapse-escalation.js';
import { TellSubRequests } from './tell-sub-requests.js';
import { WakeSnoozedRequests } from './wake-snoozed-requests.js';

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
