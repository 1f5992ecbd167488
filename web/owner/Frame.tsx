import { Plate } from '../ui/Plate.tsx'
import { dayOf } from '../ui/time.ts'
import { setLanguage, useLanguage } from '../words/language.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import type { OwnerPage } from './link.ts'

export function Top({ page: { store, order } }: { page: OwnerPage }) {
  return (
    <header className="ow-top">
      <i aria-hidden>{[...store.name][0]}</i>
      <b>{store.name}</b>
      <Plate no={order.plate} colour={order.plateColour} big />
    </header>
  )
}

export function Foot({ page: { store, expiresAt, order } }: { page: OwnerPage }) {
  const say = useWords(ownerWords)
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en'
  return (
    <footer className="ow-foot">
      <a href={`tel:${store.phone}`}>{store.phone}</a>
      <p>
        {say('openHours', { from: store.opens, until: store.closes })}
        {store.address && ` · ${store.address}`}
        <br />
        {say('orderNo', { number: order.number })}
        <br />
        {say('expires', { day: dayOf(new Date(Date.parse(expiresAt) - 1)) })}
      </p>
      <button type="button" lang={other} onClick={() => setLanguage(other)}>
        {other === 'en' ? 'English' : '中文'}
      </button>
    </footer>
  )
}
