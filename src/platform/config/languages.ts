/** Languages whose words the database reduces to their stems, by ISO 639-1. */
export const LANGUAGES = ['da', 'de', 'en', 'es', 'fi', 'fr', 'it', 'nl', 'no', 'pt', 'sv'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language, or words as they stand. */
export const READINGS = ['simple', ...LANGUAGES] as const;
export type Reading = (typeof READINGS)[number];
