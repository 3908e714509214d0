/** Pictures that a browser shows. SVG is among them: inside an `img` element its scripts do not run. */
const PICTURES = /^image\/(png|jpeg|gif|webp|avif|svg\+xml)$/;

export type Viewing = 'picture' | 'pdf' | 'download';

export function viewingOf(mediaType: string): Viewing {
  if (PICTURES.test(mediaType)) return 'picture';
  return mediaType === 'application/pdf' ? 'pdf' : 'download';
}
