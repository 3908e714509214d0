import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import './app/app.css';
import './shared/i18n/i18n';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';

createRoot(document.getElementById('root')!).render(<App />);
