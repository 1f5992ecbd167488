// `npm run bench`: see bench/README.md for what is measured and how. Absolute figures belong to the machine; the ratio
// to the act's own statements is what we hold ourselves to. `--quick` tries it out on a tenth; `--import` measures the imports alone, `--search` the search box and a car's page among 300,000 cars, `--slots` the proposals of appointments, `--owner` the owner's page on an old phone, `--photos` photos handed in.
import { cpus } from 'node:os'
import { measureActs } from './acts.ts'
import { assertAll, openBulk } from './bulk.ts'
import { print } from './figures.ts'
import { measureBookings } from './bookings.ts'
import { measureImports } from './imports.ts'
import { measureOwner } from './owner.ts'
import { measurePhotos } from './photos.ts'
import { measureQuotation } from './quotation.ts'
import { measureReads, measureSearch } from './reads.ts'
import { measureSlots } from './slots.ts'
import { measureStandings } from './standings.ts'
import { measureWarranty } from './warranty.ts'

const quick = process.argv.includes('--quick')
const orders = quick ? 10_000 : 100_000
const share = quick ? 0.1 : 1

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, Node ${process.version}; ${orders.toLocaleString('en')} orders, as many cars`,
)
if (process.argv.includes('--import')) {
  const own = await openBulk({ orders: 100, cars: 100 })
  await measureImports(own.appUrl, share).finally(() => own.close())
  process.exit()
}
if (process.argv.includes('--warranty')) {
  measureWarranty(share)
  await measureStandings(share)
  process.exit()
}
if (process.argv.includes('--slots')) {
  measureSlots(share)
  process.exit()
}
if (process.argv.includes('--bookings')) {
  await measureBookings(share)
  process.exit()
}
if (process.argv.includes('--owner')) {
  await measureOwner(share)
  process.exit(0)
}
if (process.argv.includes('--photos')) {
  await measurePhotos(share)
  process.exit()
}
if (process.argv.includes('--quotation')) {
  await measureQuotation(share)
  process.exit()
}
if (process.argv.includes('--search')) {
  const own = await openBulk({ orders, cars: Math.round(300_000 * share) })
  const among = `search among ${300_000 * share} cars, 8 at once`
  print(`${among}, each five times a second`, await measureSearch(own.appUrl, 8, share, 200))
  print(`${among} without a pause`, await measureSearch(own.appUrl, 8, share))
  await own.close()
  process.exit()
}
const database = await openBulk({ orders, cars: orders })
try {
  for (const clients of [1, 8, 32]) {
    print(`acts, ${clients} at once`, await measureActs(database.appUrl, clients, share))
    print(`reads, ${clients} at once`, await measureReads(database.appUrl, clients, share))
  }
  console.log(
    `\nmemory ${(process.memoryUsage().rss / 1024 / 1024).toFixed(0)} MB, in one process with the clients`,
  )
  await assertAll(database.ownerUrl)
} finally {
  await database.close()
}
