/** The few addresses that the light entries need too (technician, prints): the whole list would be half a kilobyte to them. */
export const doors = {
  desk: '/',
  signIn: '/sign-in',
  order: '/orders/$id',
} as const

export const doorTo = {
  desk: () => doors.desk,
  signIn: () => doors.signIn,
  booking: (id: string) => `/bookings/${id}`,
  order: (id: string) => `/orders/${id}`,
  picking: (day: string) => `/bookings/parts?day=${day}`,
  partsDesk: () => '/parts',
  // Entries of their own, without the desk's component library: a plain <a>, never a <Link>.
  technician: () => '/tech',
  inspections: () => '/inspect',
  inspection: (visitId: string) => `/inspect/${visitId}`,
  printInspection: (id: string) => `/print/pre-inspection/${id}`,
  printBooking: (id: string) => `/print/booking/${id}`,
  printPicking: (day: string) => `/print/picking/${day}`,
  printConsultation: (id: string) => `/print/consultation/${id}`,
  printPrices: () => '/print/prices/today',
  /** Where the posted prices are kept. */
  postedFrom: () => '/settings/catalogue/labour',
  printPickList: (id: string) => `/print/pick-list/${id}`,
  printOrder: (id: string) => `/print/order/${id}`,
  printQuotation: (id: string) => `/print/quotation/${id}`,
  document: (id: string) => `/api/documents/${id}/file`,
  printSettlement: (id: string) => `/print/settlement/${id}`,
  printGatePass: (id: string) => `/print/gate-pass/${id}`,
} as const
