import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { byNamespace } from './catalogues';
import common from './en.json';

/** Home and queue open the day, so their texts come with the page. */
const first = byNamespace(
  import.meta.glob<object>('../../features/{home,queue,acts}/en.json', { eager: true, import: 'default' }),
);

/** All later texts come together. A screen that waited for each of its parts would vanish again and again. */
const laterTexts: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    import('./later').then(
      ({ later }) => {
        Object.entries(later).forEach(([name, texts]) => i18next.addResourceBundle(language, name, texts));
        done(null, later[namespace] ?? {});
      },
      (error: Error) => done(error, null),
    );
  },
};

/** `?language=pseudo` lengthens every text and marks its ends, so that what is cut or not translatable is seen. */
export const PSEUDO = 'pseudo';

const isPseudo = new URLSearchParams(location.search).get('language') === PSEUDO;

const pseudo = {
  type: 'postProcessor' as const,
  name: PSEUDO,
  process: (text: string): string => `⟦${text}${'~'.repeat(Math.ceil(text.length / 3))}⟧`,
};

void i18next
  .use(initReactI18next)
  .use(laterTexts)
  .use(pseudo)
  .init({
    lng: 'en',
    resources: { en: { common, ...first } },
    partialBundledLanguages: true,
    defaultNS: 'common',
    postProcess: isPseudo ? [PSEUDO] : [],
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    initAsync: false,
  });

export { i18next };
