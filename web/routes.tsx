import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
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

const pages = import.meta.glob<{ default: ComponentType }>([
  './*/*Page.tsx',
  '!./ui/*',
  '!./tech/*',
  '!./sign-in/*',
])
/** Its own chunk, loaded when the page is asked for. */
const page = (file: string) =>
  lazyRouteComponent<{ default: ComponentType }>(
    pages[`./${file}.tsx`] ?? (async () => ({ default: NotHere })),
  )

const getParentRoute = () => house
const inside = [
  createRoute({ getParentRoute, path: patterns.desk, component: page('desk/DeskPage') }),
  createRoute({
    getParentRoute,
    path: patterns.receptions,
    validateSearch: asks('q', 'waits'),
    component: page('reception/ReceptionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: patterns.reception,
    validateSearch: asks('car', 'plate'),
    component: page('reception/ReceptionPage'),
  }),
  createRoute({
    getParentRoute,
    path: patterns.orders,
    validateSearch: asks('q', 'state', 'open'),
    component: page('work-order/OrdersPage'),
  }),
  createRoute({ getParentRoute, path: patterns.order, component: page('work-order/OrderPage') }),
  createRoute({ getParentRoute, path: patterns.quotation, component: page('quotation/QuotationPage') }),
  createRoute({ getParentRoute, path: patterns.settlement, component: page('settlement/SettlementPage') }),
  createRoute({
    getParentRoute,
    path: patterns.settlements,
    validateSearch: asks('q', 'state'),
    component: page('settlement/SettlementsPage'),
  }),
  createRoute({
    getParentRoute,
    path: patterns.followUps,
    validateSearch: asks('q', 'state'),
    component: page('follow-up/FollowUpsPage'),
  }),
  createRoute({ getParentRoute, path: patterns.followUp, component: page('follow-up/FollowUpPage') }),
  createRoute({
    getParentRoute,
    path: patterns.establishment,
    validateSearch: asks('post'),
    component: page('staff/EstablishmentPage'),
  }),
  createRoute({
    getParentRoute,
    path: patterns.outbox,
    validateSearch: asks('state'),
    component: page('outbox/OutboxPage'),
  }),
  createRoute({ getParentRoute, path: patterns.settings, component: page('settings/SettingsPage') }),
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
