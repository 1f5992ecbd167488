export type Me = {
  staffId: string
  staffNo: string
  name: string
  posts: { code: string; name: string; concurrent: boolean }[]
  duties: { duty: string; name: string; via: 'post' | 'vacancy'; post: string }[]
  /** Rooms this person may enter, in the order of the rail. */
  rooms: string[]
  store: { id: string; name: string }
  shift: { name: string; startsAt: string; endsAt: string } | null
  now: string
  timeZone: string
  counts: { [room: string]: number }
  demo: boolean
}

export type Found = {
  cars: { id: string; plate: string; owner: string; model?: string; orderId?: string | null }[]
  orders: { id: string; number: string; plate: string; owner?: string; state: string; stateName?: string }[]
}
