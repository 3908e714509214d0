import { readBody } from '../../platform/http/validation.js';
import type { NewUser } from '../user-store.js';
import { NewUserBody } from './dto/user.dto.js';

/** A person as a caller would put them, however they came in. @throws http.validation_failed */
export const readNewUser = async (body: object): Promise<Omit<NewUser, 'passwordHash'>> => ({
  ...(await readBody(NewUserBody, body)),
});
