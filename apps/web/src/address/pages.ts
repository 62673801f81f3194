/** Where the pages are. The times of the record are added by `useLinkTo`. */
export const pages = {
  home: '/',
  proposals: '/proposals',
  proposal: (id: string) => `/proposals/${id}`,
  proposalTimeline: (id: string) => `/proposals/${id}/timeline`,
  stance: (holder: string, proposal: string) => `/stances/${holder}/${proposal}`,
  matrix: '/matrix',
  actors: '/actors',
  actor: (id: string) => `/actors/${id}`,
  changes: '/changes',
  statement: (id: string) => `/statements/${id}`,
  correction: (id: string) => `/statements/${id}/correct`,
  sheetImport: '/import',
  search: '/search',
  mend: '/mend',
  nearDuplicates: '/near-duplicates',
  signIn: '/sign-in',
  desk: '/desk',
  /** `about`: the heading of it. */
  rules: (about?: string) => (about === undefined ? '/rules' : `/rules#${about}`),
  glossary: '/glossary',
};
