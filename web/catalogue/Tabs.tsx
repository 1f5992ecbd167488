import { Link, useLocation } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { Sign } from '../ui/Sign.tsx'
import { catalogueWords } from '../words/catalogue.ts'
import { useWords } from '../words/words.ts'
import '../ui/tabs.css'
import './catalogue.css'

const tabs = ['models', 'labour', 'parts', 'packages', 'plans', 'suppliers'] as const
const at: { readonly [tab in (typeof tabs)[number]]: string } = {
  models: paths.models(),
  labour: paths.labourItems(),
  parts: paths.parts(),
  packages: paths.packages(),
  plans: paths.plans(),
  suppliers: paths.suppliers(),
}

/** The pages of the catalogue; a record's page belongs to its list. */
export function Tabs() {
  const say = useWords(catalogueWords)
  const { pathname } = useLocation()
  const here = tabs.find((tab) => tab !== 'models' && pathname.startsWith(at[tab])) ?? 'models'
  return (
    <nav className="tabs" aria-label={say('tabs')}>
      {tabs.map((tab) => (
        <Link
          key={tab}
          to={at[tab]}
          className={tab === here ? 'on' : ''}
          aria-current={tab === here ? 'page' : undefined}
          activeProps={{}}
        >
          {say(tab)}
        </Link>
      ))}
      <a className="aside" href={paths.printPrices()} target="_blank" rel="noreferrer">
        <Sign of="print" size={13} /> {say('posted')}
      </a>
    </nav>
  )
}
