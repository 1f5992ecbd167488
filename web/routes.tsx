import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { meQuery } from './me.ts'
import { NotHere, PageTrouble } from './PageTrouble.tsx'
import { patterns } from './paths.ts'
import { Shell } from './shell/Shell.tsx'
import { Skeleton } from './ui/frame.tsx'

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotHere,
})

type Search = { [name: string]: unknown }
/** Keeps of an address only what this page knows. */
const asks =
  <const Name extends string>(...names: Name[]) =>
  (search: Search): { [_ in Name]?: string } =>
    Object.fromEntries(
      names.flatMap((name) => (search[name] === undefined ? [] : [[name, String(search[name])]])),
    ) as never

const signIn = createRoute({
  getParentRoute: () => root,
  path: patterns.signIn,
  validateSearch: asks('back'),
}).lazy(() => import('./sign-in/route.tsx').then(({ route }) => route))

/** Everything behind the door. */
const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  component: Shell,
  loader: ({ context }) => context.client.ensureQueryData(meQuery),
})

/** Each page is its own chunk, loaded when it is asked for. */
const page = lazyRouteComponent
const getParentRoute = () => house
const inside = [
  createRoute({ getParentRoute, path: patterns.desk, component: page(() => import('./desk/DeskPage.tsx')) }),
  createRoute({
    getParentRoute,
    path: patterns.picking,
    validateSearch: asks('day', 'q', 'state'),
    component: page(() => import('./picking/PickingPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.bookingFigures,
    validateSearch: asks('from', 'until'),
    component: page(() => import('./booking-figures/FiguresPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.resources,
    validateSearch: asks('q', 'now'),
    component: page(() => import('./resource/BaysPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.bay,
    component: page(() => import('./resource/BayPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.tools,
    validateSearch: asks('q', 'only'),
    component: page(() => import('./resource/ToolsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.tool,
    component: page(() => import('./resource/ToolPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.bookings,
    validateSearch: asks('day', 'view', 'kind', 'filter', 'receiver'),
    component: page(() => import('./appointment/board/BoardPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.bookingList,
    validateSearch: asks('q', 'state', 'day', 'until', 'cause', 'came', 'source'),
    component: page(() => import('./appointment/ListPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.bookingNew,
    validateSearch: asks('car', 'from', 'at', 'wait', 'source'),
    component: page(() => import('./appointment/sheet/CallPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.booking,
    component: page(() => import('./appointment/page/BookingPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.receptions,
    validateSearch: asks('q', 'waits'),
    component: page(() => import('./reception/ReceptionsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.reception,
    validateSearch: asks('car', 'plate', 'booking'),
    component: page(() => import('./reception/ReceptionPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.orders,
    validateSearch: asks('q', 'state', 'open'),
    component: page(() => import('./work-order/OrdersPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.order,
    component: page(() => import('./work-order/OrderPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.carFiles,
    validateSearch: asks('q', 'only'),
    component: page(() => import('./customer/CarsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.carFile,
    component: page(() => import('./customer/CarFilePage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.carWarranty,
    validateSearch: asks('at', 'km'),
    component: page(() => import('./warranty/WarrantyPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.carMerge,
    validateSearch: asks('into'),
    component: page(() => import('./customer/CarMergePage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.customerFiles,
    validateSearch: asks('q', 'only'),
    component: page(() => import('./customer/CustomersPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.customerFile,
    component: page(() => import('./customer/CustomerFilePage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.customerMerge,
    validateSearch: asks('into'),
    component: page(() => import('./customer/CustomerMergePage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.consultation,
    component: page(() => import('./consultation/ConsultationPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.quotation,
    component: page(() => import('./quotation/QuotationPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.partsDesk,
    validateSearch: asks('q', 'state', 'list'),
    component: page(() => import('./pick-list/PartsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.discount,
    component: page(() => import('./discount-approval/ApprovalPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.addOn,
    component: page(() => import('./quotation/AddOnPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.settlement,
    component: page(() => import('./settlement/SettlementPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.settlements,
    validateSearch: asks('q', 'state'),
    component: page(() => import('./settlement/SettlementsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.followUps,
    validateSearch: asks('q', 'state'),
    component: page(() => import('./follow-up/FollowUpsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.followUp,
    component: page(() => import('./follow-up/FollowUpPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.warned,
    validateSearch: asks('q', 'level'),
    component: page(() => import('./warranty/WarnedPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.demands,
    validateSearch: asks('q', 'state'),
    component: page(() => import('./exchange-demand/DemandsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.demand,
    component: page(() => import('./exchange-demand/DemandPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.warrantyRules,
    validateSearch: asks('set', 'brand'),
    component: page(() => import('./warranty-rule/RulesPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.establishment,
    validateSearch: asks('post'),
    component: page(() => import('./staff/EstablishmentPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.people,
    validateSearch: asks('q', 'state', 'post', 'due'),
    component: page(() => import('./staff/PeoplePage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.person,
    component: page(() => import('./staff/PersonPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.shifts,
    validateSearch: asks('week', 'weeks', 'day'),
    component: page(() => import('./shift/ShiftsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.shiftPatterns,
    component: page(() => import('./shift/PatternsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.calendar,
    validateSearch: asks('year'),
    component: page(() => import('./shift/CalendarPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.ownShifts,
    validateSearch: asks('week'),
    component: page(() => import('./shift/OwnShiftsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.outbox,
    validateSearch: asks('state'),
    component: page(() => import('./outbox/OutboxPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.settings,
    component: page(() => import('./settings/SettingsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.screens,
    component: page(() => import('./screen/ScreensPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.rights,
    validateSearch: asks('duty', 'noun', 'q'),
    component: page(() => import('./rights/RightsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.admins,
    component: page(() => import('./grant/AdminsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.accounts,
    validateSearch: asks('who'),
    component: page(() => import('./account/AccountsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.signIns,
    validateSearch: asks('person', 'result', 'day'),
    component: page(() => import('./audit/SignInsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.acts,
    validateSearch: asks('q', 'person', 'record', 'step', 'day'),
    component: page(() => import('./audit/ActsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.system,
    component: page(() => import('./system/SystemPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.models,
    validateSearch: asks('q', 'state'),
    component: page(() => import('./catalogue/ModelsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.labourItems,
    validateSearch: asks('q', 'state', 'trade'),
    component: page(() => import('./catalogue/LabourItemsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.parts,
    validateSearch: asks('q', 'state', 'kind'),
    component: page(() => import('./catalogue/PartsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.packages,
    validateSearch: asks('q', 'state', 'category', 'model'),
    component: page(() => import('./catalogue/PackagesPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.plans,
    validateSearch: asks('q', 'state', 'model'),
    component: page(() => import('./catalogue/PlansPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.suppliers,
    validateSearch: asks('q', 'state'),
    component: page(() => import('./catalogue/SuppliersPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.model,
    component: page(() => import('./catalogue/ModelPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.labourItem,
    component: page(() => import('./catalogue/LabourItemPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.part,
    component: page(() => import('./catalogue/PartPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.package,
    component: page(() => import('./catalogue/PackagePage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.plan,
    component: page(() => import('./catalogue/PlanPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.supplier,
    component: page(() => import('./catalogue/SupplierPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.imports,
    component: page(() => import('./import/ImportsPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.importRun,
    validateSearch: asks('verdict'),
    component: page(() => import('./import/RunPage.tsx')),
  }),
  createRoute({
    getParentRoute,
    path: patterns.exports,
    component: page(() => import('./import/ExportsPage.tsx')),
  }),
] as const

export const routerOf = (client: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([signIn, house.addChildren(inside)]),
    context: { client },
    defaultPendingComponent: Skeleton,
    defaultErrorComponent: PageTrouble,
    defaultNotFoundComponent: NotHere,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerOf>
  }
}
