import { Global, Module } from '@nestjs/common';
import { Authentication } from '../platform/auth/index.js';
import { AskPasswordReset } from './acts/ask-password-reset.js';
import { ResetPassword } from './acts/reset-password.js';
import { WriteInvitation } from './letters/write-invitation.js';
import { WritePasswordReset } from './letters/write-password-reset.js';
import { WriteResetDone } from './letters/write-reset-done.js';
import { SendPasswordResets } from './timers/send-password-resets.js';
import { AbsenceRights } from './absence-rights.js';
import { Absences } from './absences.js';
import { AcceptInvitation } from './acts/accept-invitation.js';
import { ChangePassword } from './acts/change-password.js';
import { ChangeUser } from './acts/change-user.js';
import { CreatePersonalToken } from './acts/create-personal-token.js';
import { CreateUser } from './acts/create-user.js';
import { EditProfile } from './acts/edit-profile.js';
import { InviteUser } from './acts/invite-user.js';
import { NoteFormerColleagues } from './acts/note-former-colleagues.js';
import { RefreshSession } from './acts/refresh-session.js';
import { RevokePersonalToken } from './acts/revoke-personal-token.js';
import { SetAbsence } from './acts/set-absence.js';
import { SignIn } from './acts/sign-in.js';
import { SignOut } from './acts/sign-out.js';
import { WithdrawAbsence } from './acts/withdraw-absence.js';
import { AdminBootstrap } from './admin-bootstrap.js';
import { AbsencesController } from './http/absences.controller.js';
import { BrowserSessionsController } from './http/browser-sessions.controller.js';
import { OwnSignInController } from './http/own-sign-in.controller.js';
import { SessionsController } from './http/sessions.controller.js';
import { UsersController } from './http/users.controller.js';
import { NamesOfPeople } from './names-of-people.js';
import { NewPassword } from './new-password.js';
import { Passwords } from './passwords.js';
import { ExportUsers } from './queries/export-users.js';
import { ListAbsences } from './queries/list-absences.js';
import { ListPersonalTokens } from './queries/list-personal-tokens.js';
import { ListUsers } from './queries/list-users.js';
import { serviceAccounts } from './service-accounts/index.js';
import { TokenAuthentication } from './token-authentication.js';
import { Tokens } from './tokens.js';
import { UserChanges } from './user-changes.js';
import { UserStore } from './user-store.js';
import { Users } from './users.js';

const acts = [
  AcceptInvitation,
  AskPasswordReset,
  ChangePassword,
  ChangeUser,
  CreatePersonalToken,
  CreateUser,
  EditProfile,
  InviteUser,
  NoteFormerColleagues,
  RefreshSession,
  ResetPassword,
  RevokePersonalToken,
  SetAbsence,
  SignIn,
  SignOut,
  WithdrawAbsence,
];

const letters = [SendPasswordResets, WriteInvitation, WritePasswordReset, WriteResetDone];

/** Global, because the platform authenticates callers by a port of this module. */
@Global()
@Module({
  controllers: [
    SessionsController,
    BrowserSessionsController,
    OwnSignInController,
    UsersController,
    AbsencesController,
    ...serviceAccounts.controllers,
  ],
  providers: [
    ...acts,
    ...letters,
    ...serviceAccounts.providers,
    AbsenceRights,
    Absences,
    AdminBootstrap,
    ExportUsers,
    ListAbsences,
    ListPersonalTokens,
    ListUsers,
    NamesOfPeople,
    NewPassword,
    Passwords,
    Tokens,
    UserChanges,
    Users,
    UserStore,
    { provide: Authentication, useClass: TokenAuthentication },
  ],
  exports: [
    AcceptInvitation,
    Absences,
    AskPasswordReset,
    Authentication,
    ChangeUser,
    CreateUser,
    EditProfile,
    NoteFormerColleagues,
    ResetPassword,
    SignIn,
    SignOut,
    Users,
  ],
})
export class IdentityModule {}
