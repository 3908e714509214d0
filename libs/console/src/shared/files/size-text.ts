const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "1.2 MB", in powers of a thousand. */
export function sizeText(bytes: number, language = 'en-GB'): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[power],
    maximumFractionDigits: power >= 2 ? 1 : 0,
  }).format(bytes / 1000 ** power);
}
