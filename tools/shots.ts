import type { Page } from 'playwright-core'
import type { Desk } from './shoot.ts'
import { walkTo } from './shot-walk.ts'

export type Shot = readonly [name: string, who: string, path: string, more?: More]
type More = {
  /** Pages that only one kind of glass shows. */
  readonly on?: readonly Glass[]
  /** What a person does there before the picture is taken. */
  readonly first?: (page: Page) => Promise<void>
}
export type Glass = 'desk' | 'tablet' | 'phone' | 'television'

/** The car owner on his phone and the television of the lounge: nobody signs in. */
export const nobody = ''

const hands = ['tablet', 'phone'] as const

/** What is shown of whom, where the address is the same in every store. */
const plain: readonly Shot[] = [
  ['desk', 'E002', '/'],
  ['receptions', 'E002', '/reception'],
  ['reception', 'E002', '/reception/new'],
  ['inspections', 'E002', '/inspect', { on: hands }],
  ['inspection-body', 'E002', '/inspect', { on: hands, first: walkTo('body') }],
  ['inspection-sign', 'E002', '/inspect', { on: hands, first: walkTo('sign') }],
  ['orders', 'E002', '/orders'],
  ['outbox', 'E002', '/outbox'],
  ['cars', 'E002', '/files/cars'],
  ['warned', 'E004', '/warranty'],
  ['demands', 'E004', '/warranty/demands'],
  ['warranty-rules', 'E005', '/warranty/rules'],
  ['customers', 'E002', '/files/customers'],
  ['establishment', 'E001', '/establishment'],
  ['people', 'E001', '/establishment/people'],
  ['shifts', 'E001', '/establishment/shifts'],
  ['patterns', 'E001', '/establishment/patterns'],
  ['calendar', 'E001', '/establishment/calendar'],
  ['imports', 'E001', '/settings/imports'],
  ['exports', 'E001', '/settings/exports'],
  ['models', 'E001', '/settings/catalogue'],
  ['parts', 'E001', '/settings/catalogue/parts'],
  ['packages', 'E001', '/settings/catalogue/packages'],
  ['settings', 'E001', '/settings'],
  ['screens', 'E001', '/settings/screens'],
  ['rights', 'E001', '/settings/rights'],
  ['administrators', 'E006', '/settings/administrators'],
  ['accounts', 'E006', '/settings/accounts'],
  ['act-log', 'E003', '/settings/acts'],
  ['sign-in-log', 'E003', '/settings/sign-ins'],
  ['bookings', 'E003', '/bookings?day=2026-11-25'],
  ['bookings-week', 'E003', '/bookings?day=2026-11-25&view=week'],
  ['booking-call', 'E003', '/bookings/new'],
  ['booking-list', 'E003', '/bookings/list'],
  ['bays', 'E003', '/bookings/resources'],
  ['picking', 'E003', '/bookings/parts'],
  ['booking-figures', 'E003', '/bookings/figures'],
  ['print-picking', 'E003', '/print/picking/2026-11-25'],
  ['technician', 'E007', '/tech'],
  ['parts-desk', 'E009', '/parts'],
]

/** And of the records of this store: the ids are those of its demo. */
export async function shotsOf({ get }: Desk): Promise<readonly Shot[]> {
  const { orders = [] } = (await get<{ orders: Order[] }>('/work-orders?limit=50')) ?? {}
  const inState = (state: string) => orders.find((order) => order.state === state)?.id ?? ''
  const [received, quoted, working, settled] = ['received', 'quoted', 'working', 'settled'].map(inState)
  const first = async (path: string) => (await get<{ rows?: { id: string }[] }>(path))?.rows?.[0]?.id ?? ''
  const call = ((await get<{ id: string; own: boolean }[]>('/follow-ups')) ?? []).find((one) => !one.own)?.id
  const booking = await first('/appointments?day=2026-11-25&state=failing')
  const sent = (await get<{ order: { quotation: { id: string } | null } }>(`/work-orders/${quoted}`))?.order
  const { sheets = [] } =
    (await get<{ sheets: { id: string }[] }>(`/work-orders/${working}/pre-inspections`)) ?? {}
  return [
    ...plain,
    ['order', 'E002', `/orders/${working}`],
    ['order-received', 'E002', `/orders/${received}`],
    ['order-quoted', 'E002', `/orders/${quoted}`],
    ['consultation', 'E002', `/orders/${quoted}/consultation`],
    ['quotation', 'E002', `/orders/${quoted}/quotation`],
    ['quotation-draft', 'E002', `/orders/${quoted}/quotation`, { first: drafted }],
    ['add-on', 'E002', `/orders/${working}/add-on`],
    ['settlement', 'E002', `/orders/${settled}/settlement`],
    ['print-order', 'E002', `/print/order/${working}`],
    ['print-quotation', 'E002', `/print/quotation/${sent?.quotation?.id ?? ''}`],
    ['print-consultation', 'E002', `/print/consultation/${quoted}`],
    ['print-inspection', 'E002', `/print/pre-inspection/${sheets[0]?.id ?? ''}`],
    ['print-pick-list', 'E002', `/print/pick-list/${quoted}`],
    ['print-settlement', 'E002', `/print/settlement/${settled}`],
    ['car', 'E002', `/files/cars/${await first('/files/cars')}`],
    ['warranty', 'E004', `/files/cars/${await first('/warranty-standings')}/warranty`],
    ['booking', 'E003', `/bookings/${booking}`],
    ['print-booking', 'E003', `/print/booking/${booking}`],
    ['follow-up', 'E003', `/follow-ups/${call ?? ''}`],
  ]
}

type Order = { readonly id: string; readonly state: string }

/** A package with what the catalogue warns of, and a price that nobody has set: not saved. */
async function drafted(page: Page) {
  await page.getByRole('button', { name: /^另写新版/ }).click()
  const find = page.getByRole('combobox', { name: '找套餐、工时、配件' })
  for (const typed of ['小保养', 'M0601', 'M0602']) {
    await find.fill(typed)
    await page.getByRole('listbox', { name: '目录' }).getByRole('option').first().waitFor()
    await find.press('Enter')
    await page.waitForTimeout(400)
  }
  await page.waitForTimeout(1_200)
}

/** What those see who have no name in the house: each has an address of his own. */
export async function shotsOfNobody({ get, screenCode }: Desk): Promise<readonly Shot[]> {
  const quoted = (await get<{ orders: Order[] }>('/work-orders?limit=50'))?.orders.find(
    ({ state }) => state === 'quoted',
  )
  return [
    ['owner', nobody, await ownersAddress(get, quoted?.id), { on: ['phone'] }],
    ['lounge', nobody, `/lounge#${await screenCode()}`, { on: ['television'] }],
  ]
}

/** As the customer has it: it stands nowhere but in the message that was written to him. */
async function ownersAddress(get: Desk['get'], orderId: string | undefined) {
  const { messages = [] } = (await get<{ messages: Message[] }>('/outbox?limit=100')) ?? {}
  const body = messages.find((message) => message.orderId === orderId)?.body ?? ''
  return /\/o\/[\w-]{22}/.exec(body)?.[0] ?? ''
}
type Message = { readonly orderId: string | null; readonly body: string }
