import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from './en.json';

/** Each feature brings the texts of its screens. The name of its folder is the namespace. */
const texts = import.meta.glob<object>('../../features/*/en.json', { eager: true, import: 'default' });

const namespaces = Object.fromEntries(
  Object.entries(texts).map(([path, catalogue]) => [path.split('/').at(-2)!, catalogue]),
);

/** `?language=pseudo` lengthens every text and marks its ends, so that what is cut or not translatable is seen. */
export const PSEUDO = 'pseudo';

const language = new URLSearchParams(location.search).get('language') === PSEUDO ? PSEUDO : 'en';

const pseudo = {
  type: 'postProcessor' as const,
  name: PSEUDO,
  process: (text: string): string => `⟦${text}${'~'.repeat(Math.ceil(text.length / 3))}⟧`,
};

void i18next
  .use(initReactI18next)
  .use(pseudo)
  .init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { common, ...namespaces } },
    defaultNS: 'common',
    postProcess: language === PSEUDO ? [PSEUDO] : [],
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    initAsync: false,
  });

export { i18next };
