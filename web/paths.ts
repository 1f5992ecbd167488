/** Every address of the product's pages. Links are made here, so that none is spelled twice. */
export const patterns = {
  desk: '/',
  signIn: '/sign-in',
  receptions: '/reception',
  reception: '/reception/new',
  orders: '/orders',
  order: '/orders/$id',
  quotation: '/orders/$id/quotation',
  settlement: '/orders/$id/settlement',
  settlements: '/settlements',
  followUps: '/follow-ups',
  followUp: '/follow-ups/$id',
  establishment: '/establishment',
  outbox: '/outbox',
  settings: '/settings',
} as const

export const paths = {
  desk: () => patterns.desk,
  signIn: () => patterns.signIn,
  receptions: () => patterns.receptions,
  reception: () => patterns.reception,
  orders: () => patterns.orders,
  order: (id: string) => `/orders/${id}`,
  quotation: (id: string) => `/orders/${id}/quotation`,
  settlement: (id: string) => `/orders/${id}/settlement`,
  settlements: () => patterns.settlements,
  followUps: () => patterns.followUps,
  followUp: (id: string) => `/follow-ups/${id}`,
  establishment: () => patterns.establishment,
  outbox: () => patterns.outbox,
  settings: () => patterns.settings,
  // Entries of their own, without the desk's component library: a plain <a>, never a <Link>.
  technician: () => '/tech',
  printOrder: (id: string) => `/print/order/${id}`,
  printSettlement: (id: string) => `/print/settlement/${id}`,
  printGatePass: (id: string) => `/print/gate-pass/${id}`,
} as const
