import { byNamespace } from './catalogues';

/** The texts of screens that are not the first ones of a day, in one file: a screen with many parts asks for it once. */
export const later = byNamespace(
  import.meta.glob<object>(['../../features/*/en.json', '!../../features/{home,queue,acts}/en.json'], {
    eager: true,
    import: 'default',
  }),
);
