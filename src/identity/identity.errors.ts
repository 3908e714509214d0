import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'auth.wrong_credentials': [401, 'The e-mail address or the password is wrong.'],
  'auth.refresh_token_invalid': [401, 'This refresh token was used, revoked or never existed. Sign in again.'],
  'invitation.invalid': [422, 'This invitation was used, has expired or never existed.'],
  'password_reset.invalid': [422, 'This link was used, has expired, or a newer one was sent.'],
  'password.too_short': [422, 'A password has at least 15 characters.'],
  'password.too_long': [422, 'A password has at most 200 characters.'],
  'password.common': [422, 'This password is among the first that anybody guesses.'],
  'password.personal': [422, 'A password contains neither your name, nor your address, nor the name of this product.'],
  'password.current_wrong': [422, 'The current password is wrong.'],
  'user.not_found': [404, 'No such user.'],
  'user.email_taken': [409, 'Another user has this e-mail address.'],
  'user.already_joined': [409, 'This user has a password of their own; nobody else may set another one.'],
  'user.deactivated': [409, 'This user is deactivated.'],
  'user.own_rights': [403, 'Nobody changes their own rights; ask another administrator.'],
  'token.not_found': [404, 'No such token.'],
  'token.scope_beyond_rights': [403, 'Only an administrator may make a token with the scope "admin".'],
});
