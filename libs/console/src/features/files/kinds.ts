/** Pictures that a browser shows. SVG is among them: inside an `img` element its scripts do not run. */
const PICTURES = /^image\/(png|jpeg|gif|webp|avif|svg\+xml)$/;

export type Viewing = 'picture' | 'pdf' | 'download';

export function viewingOf(mediaType: string): Viewing {
  if (PICTURES.test(mediaType)) return 'picture';
  return mediaType === 'application/pdf' ? 'pdf' : 'download';
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB'];

/** "1.4 MiB". */
export function sizeText(bytes: number): string {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length - 1);
  const amount = bytes / 1024 ** power;
  return `${amount >= 10 || power === 0 ? Math.round(amount) : amount.toFixed(1)} ${UNITS[power]}`;
}
