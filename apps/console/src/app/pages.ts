/** The pages' addresses. They stay: people send them on. */
export const PAGES = {
  home: '/',
  signedIn: '/signed-in',
  table: '/so-lieu',
  explanation: '/giai-trinh',
  report: '/bao-cao/$reportId',
  chart: '/bieu-do',
  map: '/ban-do',
  ops: '/ops',
  tipoff: '/bao-tin',
  receipt: '/bao-tin/tra-cuu',
} as const;
