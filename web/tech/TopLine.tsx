import type { Me } from '../contract.ts'
import { doorTo } from '../doors.ts'
import { LiveState } from '../shell/LiveState.tsx'
import { signOut } from '../shell/signOut.ts'
import { hourOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { setLanguage, useLanguage } from '../words/language.ts'
import { technicianWords } from '../words/technician.ts'
import { useWords } from '../words/words.ts'
import '../shell/menu.css'

/** Who, where and on which shift; whether the page is live; the store's clock. */
export function TopLine({ me, bay }: { me: Me; bay: string | undefined }) {
  const say = useWords(technicianWords)
  const now = useNow()
  const name = (useLanguage() === 'en' && me.nameEn) || me.name
  const shift = me.shift
    ? say('shift', {
        name: me.shift.name,
        from: hourOf(me.shift.startsAt),
        until: hourOf(me.shift.endsAt),
      })
    : say('noShift')
  return (
    <header className="tech-top">
      <button type="button" className="who" popoverTarget="tech-me">
        <i aria-hidden>{[...name][0]}</i>
        <span>
          <b>{name}</b>
          <span>{bay ? `${bay} · ${shift}` : shift}</span>
        </span>
      </button>
      <LiveState />
      <time className="num" dateTime={now.toISOString()}>
        {hourOf(now)}
      </time>
      <Menu me={me} />
    </header>
  )
}

function Menu({ me }: { me: Me }) {
  const say = useWords(technicianWords)
  const language = useLanguage()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <div id="tech-me" popover="auto" className="menu tech-menu" role="group" aria-label={say('me')}>
      <p className="menu-me">
        <b>{me.name}</b> <span className="soft num">{me.staffNo}</span>
        <span className="softer">
          {me.posts.map((post) => (language === 'en' ? post.nameEn : post.name)).join(' · ')}
        </span>
      </p>
      <button type="button" onClick={() => location.assign(doorTo.desk())}>
        {say('toDesk')}
      </button>
      <button type="button" lang={other} onClick={() => setLanguage(other)}>
        {other === 'en' ? 'English' : '中文'}
      </button>
      <button type="button" onClick={() => void signOut(doorTo.technician())}>
        {say('signOut')}
      </button>
    </div>
  )
}
