import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Our libs from their sources, as Jest takes them: a build of the console needs no other build before it.
  resolve: { conditions: ['@toandan/source', ...defaultClientConditions] },
  build: {
    // A commune's laptop of 2020 is what this must run on.
    target: ['chrome87', 'edge88', 'firefox78', 'safari14'],
    // A strict policy allows no data: addresses in scripts and styles.
    assetsInlineLimit: 0,
    // Vite's preload polyfill would be an inline script.
    modulePreload: { polyfill: false },
  },
});
