import { Hono } from 'hono'
import { asking, nothing, type Session } from '../route.ts'
import { postedPrices } from './queries.ts'

export const postedPriceRoutes = new Hono<Session>().get(
  '/posted-prices',
  ...asking('catalogue.read', nothing, postedPrices),
)
