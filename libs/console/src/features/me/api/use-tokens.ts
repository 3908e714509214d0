import { useQuery } from '@tanstack/react-query';
import {
  createPersonalToken,
  listPersonalTokens,
  type NewPersonalTokenBody,
  type PersonalTokenPage,
  revokePersonalToken,
} from '../../../client';
import { answer } from '../../../shared/api/answer';
import { useAct } from '../../../shared/api/use-act';

const KEY = ['personal-tokens'];

export const useTokens = () =>
  useQuery({ queryKey: KEY, queryFn: (): Promise<PersonalTokenPage> => answer(listPersonalTokens()) });

export const useCreateToken = () =>
  useAct((body: NewPersonalTokenBody) => answer(createPersonalToken({ body })), [KEY]);

export const useRevokeToken = () => useAct((id: string) => answer(revokePersonalToken({ path: { id } })), [KEY]);
