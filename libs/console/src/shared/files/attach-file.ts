import { attachFile } from '../../client';
import { answer } from '../api/answer';

/** Adds one file to a request. An internal file is for the own department only. @throws Refusal */
export const attach = (number: string, file: File, visibility: 'SHARED' | 'INTERNAL' = 'SHARED') =>
  answer(attachFile({ path: { request: number }, body: { file, visibility } }));
