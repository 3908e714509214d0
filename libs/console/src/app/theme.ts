import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The blue of the product, from the palest to the darkest shade. */
const signal: MantineColorsTuple = [
  '#eef5ff',
  '#d9e7fb',
  '#b0cdf5',
  '#84b1ef',
  '#5f9aea',
  '#478be7',
  '#2f78d8',
  '#1f66c1',
  '#0b57a8',
  '#084786',
];

export const theme = createTheme({
  primaryColor: 'signal',
  primaryShade: 8,
  autoContrast: true,
  colors: { signal },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Colours of words, dark enough on white and on their own tint. */
const WORDS = {
  red: '#a61e1e',
  orange: '#943304',
  yellow: '#6f4400',
  green: '#1d632b',
  teal: '#055d43',
  cyan: '#095c6b',
  grape: '#762889',
  violet: '#5635b3',
};

const wordsIn = (kind: string): Record<string, string> =>
  Object.fromEntries(Object.entries(WORDS).map(([name, colour]) => [`--mantine-color-${name}-${kind}`, colour]));

/** The library's own soft greys, and its colours of words on white, have too little contrast (WCAG 2.2, 1.4.3). */
export const softColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#59626d',
    '--mantine-color-placeholder': '#6a7380',
    ...wordsIn('text'),
    ...wordsIn('light-color'),
  },
  dark: { '--mantine-color-dimmed': '#a9b0ba', '--mantine-color-placeholder': '#98a0ab' },
});
