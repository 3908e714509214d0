import type { RequestDto } from '../../client';

export type ComposeFace = 'shared' | 'question' | 'note';

/** The faces that the reader may write with. A colleague who was invited writes what both sides share. */
export function facesOf({ abilities, side }: RequestDto): ComposeFace[] {
  const faces: ComposeFace[] = [];
  if (abilities.postMessage === true) faces.push('shared');
  if (abilities.ask === true) faces.push('question');
  if (abilities.postMessage === true && side !== null) faces.push('note');
  return faces;
}
