import { side } from './carShapes.ts'
import type { Hit } from './CarUnfolded.tsx'

const ofLeft = { door: 1, wing: 2, wheelF: 3, bumperF: 4, rear: 18, wingR: 17, wheelR: 16, bumperR: 14 }
const ofRight = { door: 9, wing: 8, wheelF: 7, bumperF: 4, rear: 10, wingR: 11, wheelR: 12, bumperR: 14 }

/** The wheels outside: the left flank; the right one is its mirror. */
export function CarFlank({ left, hit, cls }: { left: boolean; hit: Hit; cls: Hit['cls'] }) {
  const no = left ? ofLeft : ofRight
  return (
    <g transform="translate(191 84) rotate(90)">
      <path d="M14 112C60 118 300 118 350 112" className="ground" />
      <path d={side.hood} className={cls(5, 'flank')} />
      <path d={side.rail} className={cls(19, 'flank')} />
      <path d={side.bumperF} {...hit.of(no.bumperF, 'flank')} />
      <path d={side.fender} {...hit.of(no.wing, 'flank')} />
      <path d={side.doorF} {...hit.of(no.door, 'flank')} />
      <path d={side.doorR} {...hit.of(no.rear, 'flank')} />
      <path d={side.quarter} {...hit.of(no.wingR, 'flank')} />
      <path d={side.bumperR} {...hit.of(no.bumperR, 'flank')} />
      <path d={side.sill} className="sill" />
      <Trim />
      <g {...hit.of(no.wheelF, 'flank')} className={hit.wheel(no.wheelF)}>
        <Wheel cx={66} />
      </g>
      <g {...hit.of(no.wheelR, 'flank')} className={hit.wheel(no.wheelR)}>
        <Wheel cx={280} />
      </g>
    </g>
  )
}

const folds = [
  'M122 66C170 60.6 226 58.6 260 60.4',
  'M122 90C160 93.6 210 93.6 247 90',
  'M270 56C286 54 304 54 318 56.6',
  'M52 63C72 56.6 94 54 112 54',
]

const Trim = () => (
  <>
    <path d={side.glassF} className="glass" />
    <path d={side.glassR} className="glass" />
    <path d={side.glassQ} className="glass" />
    <path d="M140 44L170 18M150 43.6L182 16" className="shine" />
    <path d="M214 43L228 18" className="shine" />
    <path d={side.lampF} className="lamp" />
    <path d={side.lampR} className="lamp" />
    <path d="M12 64.4C22 61 34 60.4 42 61.4M330 58.4C340 55.4 349 55 355 55.6" className="fine" />
    {folds.map((d) => (
      <path key={d} d={d} className="fold" />
    ))}
    <rect x={178} y={53} width={15} height={4} rx={2} className="grip" />
    <rect x={246} y={52} width={13} height={4} rx={2} className="grip" />
    <rect x={100} y={60} width={9} height={3} rx={1.5} className="grip" />
    <path d="M115 46C113 38.6 122 35 131 38.6C133.6 41 133.4 45 132 47.4Z" className="mirror" />
  </>
)

const Wheel = ({ cx }: { cx: number }) => (
  <>
    <circle cx={cx} cy={92} r={26} className="tyre" />
    <circle cx={cx} cy={92} r={18} className="rim" />
    {[0, 72, 144, 216, 288].map((a) => (
      <path
        key={a}
        d={`M${cx - 2.6} 90L${cx - 3.6} 75.6A17 17 0 0 1 ${cx + 3.6} 75.6L${cx + 2.6} 90Z`}
        transform={`rotate(${a} ${cx} 92)`}
        className="spoke"
      />
    ))}
    <circle cx={cx} cy={92} r={4} className="hub" />
  </>
)
