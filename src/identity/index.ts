export { AcceptInvitation } from './acts/accept-invitation.js';
export { ResetPassword } from './acts/reset-password.js';
export { SignIn } from './acts/sign-in.js';
export { Absences } from './absences.js';
export { EditProfile } from './acts/edit-profile.js';
export { UserChanged, UserCreated, UserDeactivated, UserReactivated } from './identity.events.js';
export { IdentityModule } from './identity.module.js';
export type { Account, Person } from './person.js';
export { Users } from './users.js';
