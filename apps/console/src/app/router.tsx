import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { languageOf } from '../i18n/language.js';
import { questionSearch } from '../question/question.js';
import { NotFound } from './not-found.js';
import { Opening } from './opening.js';
import { PAGES } from './pages.js';
import { Root } from './root.js';
import { parseSearchText, searchText } from './search-text.js';
import type { ChartSearch, LanguageSearch, TableSearch } from './searches.js';

const root = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  validateSearch: ({ lang }: Record<string, unknown>): LanguageSearch =>
    languageOf(lang) === 'en' ? { lang: 'en' } : {},
  search: { middlewares: [retainSearchParams(['lang'])] },
});

/** Behind the sign-in; whoever only reports a tip-off never fetches any of it. */
const officer = createRoute({
  getParentRoute: () => root,
  id: 'officer',
  component: lazyRouteComponent(() => import('./officer-layout.js'), 'OfficerLayout'),
});

const home = createRoute({
  getParentRoute: () => officer,
  path: PAGES.home,
  component: lazyRouteComponent(() => import('./home-page.js'), 'HomePage'),
});

const signedIn = createRoute({
  getParentRoute: () => officer,
  path: PAGES.signedIn,
  // What the issuer sends along is for the sign-in alone, and is read there from the address itself.
  component: lazyRouteComponent(() => import('./home-page.js'), 'HomePage'),
});

const table = createRoute({
  getParentRoute: () => officer,
  path: PAGES.table,
  validateSearch: (raw: Record<string, unknown>): TableSearch => ({
    ...questionSearch(raw),
    ...(raw.exercise === 'yes' ? { exercise: 'yes' } : {}),
    ...(raw.layout === 'indicators' || raw.layout === 'units' ? { layout: raw.layout } : {}),
    ...(typeof raw.sort === 'string' ? { sort: raw.sort } : {}),
  }),
  component: lazyRouteComponent(() => import('../figures/table-page.js'), 'TablePage'),
});

const explanation = createRoute({
  getParentRoute: () => officer,
  path: PAGES.explanation,
  validateSearch: questionSearch,
  component: lazyRouteComponent(() => import('../explanation/explanation-page.js'), 'ExplanationPage'),
});

const report = createRoute({
  getParentRoute: () => officer,
  path: PAGES.report,
  component: lazyRouteComponent(() => import('../report/report-page.js'), 'ReportPage'),
});

const chart = createRoute({
  getParentRoute: () => officer,
  path: PAGES.chart,
  validateSearch: (raw: Record<string, unknown>): ChartSearch => ({
    ...questionSearch(raw),
    ...(raw.exercise === 'yes' ? { exercise: 'yes' } : {}),
    ...(typeof raw.year === 'string' ? { year: raw.year } : {}),
  }),
  component: lazyRouteComponent(() => import('../chart/chart-page.js'), 'ChartPage'),
});

const map = createRoute({
  getParentRoute: () => officer,
  path: PAGES.map,
  validateSearch: (raw: Record<string, unknown>): ChartSearch => ({
    ...questionSearch(raw),
    ...(raw.exercise === 'yes' ? { exercise: 'yes' } : {}),
  }),
  component: lazyRouteComponent(() => import('../map/map-page.js'), 'MapPage'),
});

const ops = createRoute({
  getParentRoute: () => officer,
  path: PAGES.ops,
  component: lazyRouteComponent(() => import('../ops/ops-page.js'), 'OpsPage'),
});

const tipoff = createRoute({
  getParentRoute: () => root,
  path: PAGES.tipoff,
  component: lazyRouteComponent(() => import('../tipoff/tipoff-page.js'), 'TipoffPage'),
});

const receipt = createRoute({
  getParentRoute: () => root,
  path: PAGES.receipt,
  component: lazyRouteComponent(() => import('../tipoff/receipt-page.js'), 'ReceiptPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    officer.addChildren([home, signedIn, table, explanation, report, chart, map, ops]),
    tipoff,
    receipt,
  ]),
  parseSearch: parseSearchText,
  stringifySearch: searchText,
  defaultPendingComponent: Opening,
  // It would keep places in the browser's storage.
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
