import { changePassword, type PasswordChangeBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { useAct } from '../../../shared/api/use-act';

export const useChangePassword = () => useAct((body: PasswordChangeBody) => answer(changePassword({ body })), []);
