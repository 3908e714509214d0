import { type DeflectionBody, recordDeflection } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { useAct } from '../../../shared/api/use-act';

/** Records that an article or an earlier answer made the request unnecessary. */
export const useRecordDeflection = () =>
  useAct((body: DeflectionBody, headers) => answer(recordDeflection({ body, headers })), []);
