import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context } from 'hono'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { z } from 'zod'
import { accountRoutes } from './account/routes.ts'
import { appointmentRoutes } from './appointment/routes.ts'
import { assistanceRoutes } from './assistance/routes.ts'
import { comebackRoutes } from './comeback/routes.ts'
import { consultationRoutes } from './consultation/routes.ts'
import { difficultCaseRoutes } from './difficult-case/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { bayRoutes } from './bay/routes.ts'
import { careRoutes } from './care/routes.ts'
import { closureRoutes } from './closure/routes.ts'
import { customerRoutes } from './customer/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { discountApprovalRoutes } from './discount-approval/routes.ts'
import { exchangeDemandRoutes } from './exchange-demand/routes.ts'
import { findingRoutes } from './finding/routes.ts'
import { followUpRoutes } from './follow-up/routes.ts'
import { grantRoutes } from './grant/routes.ts'
import { guarded, sameOrigin, walls } from './http.ts'
import { newId } from './id.ts'
import { loungeRoutes } from './lounge/routes.ts'
import { labourItemRoutes } from './labour-item/routes.ts'
import { postedPriceRoutes } from './posted-prices/routes.ts'
import { maintenancePlanRoutes } from './maintenance-plan/routes.ts'
import { importRoutes } from './import/routes.ts'
import { messageRoutes } from './message/routes.ts'
import { openApi } from './openapi.ts'
import { untold } from './link.ts'
import { ownerLinkRoutes, ownerPageRoutes } from './owner-link/routes.ts'
import { partRoutes } from './part/routes.ts'
import type { House } from './perform.ts'
import { promiseRoutes } from './promise/routes.ts'
import { pickListRoutes } from './pick-list/routes.ts'
import { preInspectionRoutes } from './pre-inspection/routes.ts'
import { purchaseRequestRoutes } from './purchase-request/routes.ts'
import { qualityIssueRoutes } from './quality-issue/routes.ts'
import { documentRoutes } from './document/routes.ts'
import { quotationRoutes } from './quotation/routes.ts'
import { FormWrong, NotFound, Refused, SignedOut, TooMany, Unavailable } from './refusals.ts'
import { house, type Session } from './route.ts'
import { rightsRoutes } from './rights/routes.ts'
import { screenRoutes } from './screen/routes.ts'
import { servicePackageRoutes } from './service-package/routes.ts'
import { settingRoutes } from './setting/routes.ts'
import { settlementRoutes } from './settlement/routes.ts'
import { establishmentRoutes } from './staff/establishment-routes.ts'
import { shiftRoutes } from './shift/routes.ts'
import { ownRoutes, signInRoutes } from './staff/routes.ts'
import { stream } from './stream.ts'
import { systemRoutes } from './system/routes.ts'
import { supplierRoutes } from './supplier/routes.ts'
import { toolRoutes } from './tool/routes.ts'
import { vehicleModelRoutes } from './vehicle-model/routes.ts'
import { visitRoutes } from './visit/routes.ts'
import { workOrderRoutes } from './work-order/routes.ts'
import { workshopRoutes } from './workshop/routes.ts'
import { warrantyRoutes } from './warranty/routes.ts'
import { warrantyHandlingRoutes } from './warranty-handling/routes.ts'
import { warrantyRepairRoutes } from './warranty-repair/routes.ts'
import { warrantyRuleRoutes } from './warranty-rule/routes.ts'

// What zod says by itself is said in Chinese; our own sentences stand in the forms.
z.config(z.locales.zhCN())

/** Every route of the house; the browser's client has its types from here. */
export const routes = new Hono<Session>()
  .route('/', ownRoutes)
  .route('/', deskRoutes)
  .route('/', appointmentRoutes)
  .route('/', purchaseRequestRoutes)
  .route('/', bayRoutes)
  .route('/', toolRoutes)
  .route('/', closureRoutes)
  .route('/', visitRoutes)
  .route('/', consultationRoutes)
  .route('/', assistanceRoutes)
  .route('/', difficultCaseRoutes)
  .route('/', comebackRoutes)
  .route('/', careRoutes)
  .route('/', preInspectionRoutes)
  .route('/', customerRoutes)
  .route('/', warrantyRoutes)
  .route('/', qualityIssueRoutes)
  .route('/', warrantyRepairRoutes)
  .route('/', warrantyHandlingRoutes)
  .route('/', quotationRoutes)
  .route('/', documentRoutes)
  .route('/', promiseRoutes)
  .route('/', pickListRoutes)
  .route('/', discountApprovalRoutes)
  .route('/', workOrderRoutes)
  .route('/', workshopRoutes)
  .route('/', findingRoutes)
  .route('/', settlementRoutes)
  .route('/', followUpRoutes)
  .route('/', exchangeDemandRoutes)
  .route('/', messageRoutes)
  .route('/', ownerLinkRoutes)
  .route('/', shiftRoutes)
  .route('/', settingRoutes)
  .route('/', screenRoutes)
  .route('/', warrantyRuleRoutes)
  .route('/', rightsRoutes)
  .route('/', grantRoutes)
  .route('/', accountRoutes)
  .route('/', auditRoutes)
  .route('/', systemRoutes)
  .route('/', establishmentRoutes)
  .route('/', vehicleModelRoutes)
  .route('/', labourItemRoutes)
  .route('/', postedPriceRoutes)
  .route('/', partRoutes)
  .route('/', servicePackageRoutes)
  .route('/', maintenancePlanRoutes)
  .route('/', supplierRoutes)
  .route('/', importRoutes)

/** The whole of the wire: what the browser's typed client is made from. */
export type Api = ReturnType<typeof wire>
const wire = () =>
  new Hono<Session>()
    .basePath('/api')
    .route('/', signInRoutes)
    .route('/', loungeRoutes)
    .route('/', routes)
    .route('/owner', ownerPageRoutes)

type Options = { readonly house: House; readonly log: Logger; readonly webRoot?: string }

export function appOf({ house: own, log, webRoot }: Options) {
  const api = new Hono<Session>()
    .use(sameOrigin)
    .route('/', signInRoutes)
    .route('/', loungeRoutes)
    .get('/health', async (c) => c.json(await health(own)))
    .route('/owner', ownerPageRoutes)
    .get('/openapi.json', (c) => c.json(openApi(routes)))
    .use(guarded)
    .get('/stream', stream)
    .route('/', routes)
    .all('*', () => {
      throw new NotFound()
    })
  const app = new Hono<Session>()
    .use(walls)
    .use(requested(log))
    .use(house(own))
    .route('/api', api)
    .onError(funnel(log))
  if (webRoot) servePages(app, webRoot)
  return app
}

/** One request id from browser to log line; ids only, never names, plates or bodies. */
const requested = (log: Logger) => async (c: Context<Session>, next: () => Promise<void>) => {
  c.set('request', c.req.header('x-request-id') ?? newId())
  const begun = performance.now()
  await next()
  c.header('X-Request-Id', c.get('request'))
  if (c.req.path.startsWith('/api/'))
    log.info({
      request: c.get('request'),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round(performance.now() - begun),
    })
}

/** Four kinds of error, one funnel (architecture §6). */
const funnel = (log: Logger) => (error: Error, c: Context<Session>) => {
  if (error instanceof Refused)
    return c.json({ refusal: error.refusal }, error.refusal.because === 'not_your_duty' ? 403 : 409)
  if (error instanceof FormWrong) return c.json({ fields: error.fields }, 400)
  if (error instanceof NotFound) return c.json({}, 404)
  if (error instanceof SignedOut) return c.json({}, 401)
  if (error instanceof TooMany) return c.json({}, 429, { 'Retry-After': '30' })
  if (error instanceof Unavailable) return c.json({}, 503, { 'Retry-After': '2' })
  if (error instanceof HTTPException && error.status === 400)
    return c.json({ fields: { body: '表单不是有效的 JSON' } }, 400)
  log.error({ request: c.get('request'), path: untold(c.req.path), err: error })
  return c.json({ request: c.get('request') }, 500)
}

/** Answers when the database does. */
async function health({ db, clock }: House) {
  const stores = await db.doors.selectFrom('store').select('id').execute()
  return { ok: true, stores: stores.length, now: clock.now() }
}

/** The desk, the technician's page, the owner's, the lounge, the prints: an entry each. Every other address is the desk's. */
function servePages(app: Hono<Session>, root: string) {
  const page = (file: string) => async (c: Context<Session>) => {
    const text = await readFile(join(root, file), 'utf8')
    return c.html(text.replaceAll('__CSP_NONCE__', c.get('nonce')), 200, { 'Cache-Control': 'no-cache' })
  }
  app.use(compress())
  const keep = (_path: string, c: Context) => c.header('Cache-Control', 'public, max-age=31536000, immutable')
  // Asked for anew each time: a worker that stays behind would keep an old page alive.
  const worker = (_path: string, c: Context) => {
    c.header('Cache-Control', 'no-cache')
    c.header('Service-Worker-Allowed', '/inspect')
  }
  app.use('/assets/*', serveStatic({ root, onFound: keep }))
  app.get('/tech/*', page('tech.html')).get('/tech', page('tech.html'))
  app.get('/inspect/*', page('inspect.html')).get('/inspect', page('inspect.html'))
  app.get('/print/*', page('print.html'))
  app
    .get('/lounge', page('lounge.html'))
    .get('/o/*', page('owner.html'))
    .get('/icon.svg', serveStatic({ root }))
    .get('/inspect-worker.js', serveStatic({ root, onFound: worker }))
  app.get('*', page('index.html'))
}
