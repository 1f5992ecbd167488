import { cornersFor, type Corner, type CorneredRoom } from '../../domain/staff/permissions.ts'
import { paths } from '../paths.ts'

type Place = { readonly to: string; readonly is: (pathname: string) => boolean }
const only = (to: string): Place => ({ to, is: (at) => at === to })

/** The pages of a room that has several, in the order of its bar. */
export const corners = {
  board: only(paths.bookings()),
  list: only(paths.bookingList()),
  picking: only(paths.picking()),
  resources: { to: paths.resources(), is: (at) => at.startsWith(paths.resources()) },
  figures: only(paths.bookingFigures()),
  cars: { to: paths.carFiles(), is: (at) => at.startsWith('/files/cars') },
  customers: { to: paths.customerFiles(), is: (at) => at.startsWith('/files/customers') },
  warned: only(paths.warned()),
  demands: { to: paths.demands(), is: (at) => at.startsWith(paths.demands()) },
  limits: only(paths.warrantyRules()),
  table: only(paths.establishment()),
  people: { to: paths.people(), is: (at) => at.startsWith(paths.people()) },
  shifts: only(paths.shifts()),
  patterns: only(paths.shiftPatterns()),
  calendar: only(paths.calendar()),
  values: only(paths.settings()),
  screens: only(paths.screens()),
  rights: only(paths.rights()),
  admins: only(paths.admins()),
  accounts: only(paths.accounts()),
  signIns: only(paths.signIns()),
  acts: only(paths.acts()),
  system: only(paths.system()),
  catalogue: { to: paths.models(), is: (at) => at.startsWith(paths.models()) },
  imports: { to: paths.imports(), is: (at) => at.startsWith(paths.imports()) },
  exports: only(paths.exports()),
} as const satisfies { readonly [corner in Corner]: Place }

type Opened = Place & { readonly name: Corner }
export const cornersOf = (duties: readonly string[], room: CorneredRoom): readonly Opened[] =>
  cornersFor(duties, room).map((name) => ({ name, ...corners[name] }))
