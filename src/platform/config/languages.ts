/** Languages that the text search of the database can stem, as ISO 639-1 codes. */
export const LANGUAGES = ['da', 'de', 'en', 'es', 'fi', 'fr', 'it', 'nl', 'no', 'pt', 'sv'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language, or `simple` for words without stemming. */
export const READINGS = ['simple', ...LANGUAGES] as const;
export type LanguageReading = (typeof READINGS)[number];
