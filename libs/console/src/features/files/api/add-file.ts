import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';
import { attach } from '../../../shared/files/attach-file';

/** Adds one file for both sides. */
export const useAddFile = (number: string) => useAct((file: File) => attach(number, file), [keys.request(number)]);
