export { AcceptInvitation } from './acts/accept-invitation.js';
export { AskPasswordReset } from './acts/ask-password-reset.js';
export { ChangeUser } from './acts/change-user.js';
export { CreateUser } from './acts/create-user.js';
export { readNewUser } from './http/read-user.js';
export { readInvitationAcceptance, readPasswordReset, readResetWish, readSignIn } from './http/read-sign-in.js';
export { ResetPassword } from './acts/reset-password.js';
export { NoteFormerColleagues } from './acts/note-former-colleagues.js';
export { SignIn } from './acts/sign-in.js';
export { SignOut } from './acts/sign-out.js';
export { Absences, type TurnedTo } from './absences.js';
export { EditProfile } from './acts/edit-profile.js';
export {
  AbsenceSet,
  AbsenceWithdrawn,
  UserChanged,
  UserCreated,
  UserDeactivated,
  UserReactivated,
} from './identity.events.js';
export { IdentityModule } from './identity.module.js';
export type { Account, Person } from './person.js';
export { Users } from './users.js';
