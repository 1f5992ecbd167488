import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { DamageKind } from '../../domain/pre-inspection/kinds.ts'
import { panelName, panels, picture } from '../../domain/pre-inspection/panels.ts'
import { useSide } from '../words/language.ts'
import { CarFlank } from './CarFlank.tsx'
import { CarFace, CarTail, CarTop } from './CarTop.tsx'
import { glyphs } from './KindSign.tsx'
import './car.css'

export type Place = { readonly panel: number; readonly x: number; readonly y: number }
export type Drawn = Place & { readonly id: string; readonly kind: DamageKind }

/** How a panel is drawn and, where it may be tapped, what a tap on it says. */
export type Hit = {
  readonly of: (no: number, at?: 'flank' | 'deck') => object
  readonly cls: (no: number, at?: 'flank' | 'deck') => string
  readonly wheel: (no: number) => string
}

type CarProps = {
  label: string
  seen: ReadonlySet<number>
  current?: number | undefined
  marks: readonly Drawn[]
  /** Of the last stay: dashed. */
  earlier?: readonly Drawn[]
  selected?: string | undefined
  numbers?: boolean
  onTap?: (at: Place) => void
  children?: ReactNode
}

/** The car as on the printed 预检表: unfolded, nose up, wheels outside; nineteen panels from the left front door. */
export function CarUnfolded({
  label,
  seen,
  marks,
  earlier = [],
  numbers = true,
  children,
  ...car
}: CarProps) {
  const side = useSide()
  const { current, selected, onTap } = car
  const is = (no: number) => `${seen.has(no) ? ' seen' : ''}${no === current ? ' cur' : ''}`
  const cls: Hit['cls'] = (no, at = 'deck') => `pn ${at}${is(no)}`
  const hit: Hit = {
    cls,
    wheel: (no) => `wh${is(no)}`,
    of: (no, at) => ({
      className: cls(no, at),
      ...(onTap && {
        role: 'button',
        tabIndex: 0,
        'aria-label': `${no} ${panelName(no)[side]}`,
        onClick: (event: MouseEvent<SVGElement>) => onTap({ panel: no, ...pointOf(event) }),
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          const [x, y] = panels[no - 1]!.at
          onTap({ panel: no, x, y })
        },
      }),
    }),
  }
  return (
    <svg className="car" viewBox={`0 0 ${picture.width} ${picture.height}`} role="group" aria-label={label}>
      <Fills />
      {children}
      <CarFlank left hit={hit} cls={cls} />
      <g transform="translate(548 0) scale(-1 1)">
        <CarFlank left={false} hit={hit} cls={cls} />
      </g>
      <CarTop hit={hit} />
      <CarFace hit={hit} />
      <CarTail hit={hit} />
      {numbers &&
        panels.map(({ no, at: [x, y] }) => (
          <g key={no} className={`no${is(no)}`} aria-hidden>
            <circle cx={x} cy={y} r={9.5} />
            <text x={x} y={y + 4}>
              {no}
            </text>
          </g>
        ))}
      {earlier.map((mark) => (
        <Mark key={mark.id} mark={mark} says="旧" old />
      ))}
      {marks.map((mark, i) => (
        <Mark key={mark.id} mark={mark} says={String(i + 1)} on={mark.id === selected} />
      ))}
    </svg>
  )
}

/** Where in the picture, whatever size it is drawn at. */
function pointOf({ currentTarget, clientX, clientY }: MouseEvent<SVGElement>) {
  const svg = currentTarget.ownerSVGElement!
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()!.inverse())
  return { x: within(x, picture.width), y: within(y, picture.height) }
}
const within = (n: number, most: number) => Math.max(0, Math.min(most, Math.round(n)))

/** The number stands beside the mark, towards the edge, so that both can be read. */
function Mark({
  mark: { x, y, kind },
  says,
  on,
  old,
}: {
  mark: Drawn
  says: string
  on?: boolean
  old?: true
}) {
  const [px, py] = [within(x + (x < 274 ? -42 : 42), 532), within(y + 12, 514)]
  return (
    <g className={`mk${old ? ' old' : ''}${on ? ' on' : ''}`} aria-hidden>
      <path d={`M${x} ${y}L${Math.max(16, px)} ${py}`} className="lead" />
      <g transform={`translate(${x} ${y})`} className="sign-bg">
        {glyphs[kind]}
      </g>
      <g transform={`translate(${x} ${y})`} className="sign-of">
        {glyphs[kind]}
      </g>
      <circle cx={Math.max(16, px)} cy={py} r={on ? 17 : 13.5} className="pin-of" />
      <text x={Math.max(16, px)} y={py + 5}>
        {says}
      </text>
    </g>
  )
}

const Fills = () => (
  <defs>
    <linearGradient id="car-top" x1="0" x2="1">
      <stop offset="0" stopColor="#e9eeeb" />
      <stop offset=".22" stopColor="#fff" />
      <stop offset=".78" stopColor="#fff" />
      <stop offset="1" stopColor="#e9eeeb" />
    </linearGradient>
    <linearGradient id="car-flank" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="8" y2="106">
      <stop offset="0" stopColor="#dfe9e6" />
      <stop offset=".36" stopColor="#fff" />
      <stop offset=".56" stopColor="#e3ece9" />
      <stop offset="1" stopColor="#d3dfdb" />
    </linearGradient>
    <linearGradient id="car-deck" gradientUnits="userSpaceOnUse" x1="0" x2="150" y1="0" y2="0">
      <stop offset="0" stopColor="#d9e5e1" />
      <stop offset=".25" stopColor="#f6faf9" />
      <stop offset=".6" stopColor="#fbfdfc" />
      <stop offset="1" stopColor="#d9e5e1" />
    </linearGradient>
    <linearGradient id="car-glass" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0" stopColor="#d3e0de" />
      <stop offset=".5" stopColor="#e7efed" />
      <stop offset="1" stopColor="#cfdcda" />
    </linearGradient>
  </defs>
)
