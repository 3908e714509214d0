import { readBody } from '../../platform/http/validation.js';
import {
  InvitationAcceptanceBody,
  PasswordResetBody,
  PasswordResetCompletionBody,
  SignInBody,
} from './dto/session.dto.js';

type Credentials = Pick<SignInBody, 'email' | 'password'>;
type NewPasswordWish = Pick<InvitationAcceptanceBody, 'token' | 'password'>;

/** Reads the bodies that sign somebody in, by the rules of the interface. Each refuses with http.validation_failed. */
export const readSignIn = ({ email, password }: Partial<Credentials>): Promise<Credentials> =>
  readBody(SignInBody, { email, password });

export const readResetWish = ({ email }: { email?: string }): Promise<{ email: string }> =>
  readBody(PasswordResetBody, { email });

export const readInvitationAcceptance = ({ token, password }: Partial<NewPasswordWish>): Promise<NewPasswordWish> =>
  readBody(InvitationAcceptanceBody, { token, password });

export const readPasswordReset = ({ token, password }: Partial<NewPasswordWish>): Promise<NewPasswordWish> =>
  readBody(PasswordResetCompletionBody, { token, password });
