import { InviteColleague } from './acts/invite-colleague.js';
import { RestrictRequest } from './acts/restrict-request.js';
import { WithdrawInvitation } from './acts/withdraw-invitation.js';
import { ShowInvitations } from './http/show-invitations.js';
import { SightController } from './http/sight.controller.js';
import { Invitations } from './invitations.js';

/** What the module of requests registers for getting help without giving a request away. */
export const helping = {
  providers: [InviteColleague, WithdrawInvitation, RestrictRequest, Invitations, ShowInvitations],
  controllers: [SightController],
};
