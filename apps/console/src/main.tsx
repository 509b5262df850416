import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { parseSearchText } from './app/search-text.js';
import { router } from './app/router.js';
import { startTexts } from './i18n/i18n.js';
import { languageOf } from './i18n/language.js';
import './styles/index.css';

void startTexts(languageOf(parseSearchText(location.search).lang)).then(() => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
});
