import type { Hit } from './CarUnfolded.tsx'

/** Seen from above: bonnet, both screens, roof, boot lid. */
export function CarTop({ hit }: { hit: Hit }) {
  return (
    <g transform="translate(199 84)">
      <path
        d="M75 2C50 2 28 6 17 18C8 28 4 48 3 70L2 120L2 250C2 290 4 318 9 336C14 350 40 360 75 360C110 360 136 350 141 336C146 318 148 290 148 250L148 120L147 70C146 48 142 28 133 18C122 6 100 2 75 2Z"
        className="shell-top"
      />
      <Half />
      <Half mirrored />
      <path
        d="M75 8C54 8 36 12 26 22C18 34 15 60 14 104C34 97 116 97 136 104C135 60 132 34 124 22C114 12 96 8 75 8Z"
        {...hit.of(5)}
      />
      <path d="M44 15C40 40 38 70 38 95M106 15C110 40 112 70 112 95" className="fold" />
      <path
        d="M14 108C34 100 116 100 136 108L122 152C100 146 50 146 28 152Z"
        {...hit.of(6)}
        className={`${hit.cls(6)} clear`}
      />
      <path d="M40 138L64 108M52 141L80 106" className="shine" />
      <path d="M30 108L66 112M76 112L112 108" className="wiper" />
      <path
        d="M28 155C50 149.4 100 149.4 122 155C125 180 125 216 122 242C100 247 50 247 28 242C25 216 25 180 28 155Z"
        {...hit.of(19)}
      />
      <rect x={44} y={162} width={62} height={36} rx={7} className="fold" />
      <path d="M73 232L77 232L75.6 240Z" className="grip" />
      <path
        d="M28 245.6C50 250.4 100 250.4 122 245.6L133 300C110 308 40 308 17 300Z"
        {...hit.of(15)}
        className={`${hit.cls(15)} clear`}
      />
      <path d="M33 262L117 262M30 274L120 274M26 286L124 286" className="heat" />
      <path
        d="M17 304C40 312 110 312 133 304L136 332C130 346 106 353 75 353C44 353 20 346 14 332Z"
        {...hit.of(13)}
      />
    </g>
  )
}

const Half = ({ mirrored }: { mirrored?: true }) => (
  <g transform={mirrored && 'translate(150 0) scale(-1 1)'}>
    <path d="M11 113L25.4 154C23.4 168 22.4 184 22.2 197L8 199C8 170 9 135 11 113Z" className="glass" />
    <path d="M8 203L22.2 201C22.4 216 23.4 230 25.4 243L12.4 290C9 262 8 230 8 203Z" className="glass" />
    <path d="M5 115C-4 112 -12 116 -13.4 123C-13 129 -5 130 3.6 127Z" className="mirror" />
    <path d="M44 15C40 40 38 70 38 95" className="fold" />
    <path d="M10 20C14 14 22 10 34 8" className="fine" />
    <path d="M13 336C20 344 32 350 46 353" className="fine" />
  </g>
)

/** The face folded forward, the bumper outside. */
export const CarFace = ({ hit }: { hit: Hit }) => (
  <g transform="translate(199 80) scale(1 -1)">
    <rect x={5} y={50} width={20} height={17} rx={5} className="tyre" />
    <rect x={125} y={50} width={20} height={17} rx={5} className="tyre" />
    <path
      d="M14 5C40 -2 110 -2 136 5C144 11 148 20 148 30L147 48C146 55 142 60 134 61L16 61C8 60 4 55 3 48L2 30C2 20 6 11 14 5Z"
      {...hit.of(4)}
    />
    <path d="M9 17C20 15 36 17 47 23C40 29.6 22 29.6 8 26Z" className="lamp" />
    <path d="M141 17C130 15 114 17 103 23C110 29.6 128 29.6 142 26Z" className="lamp" />
    <path d="M47 23L103 23M14 20C24 19 34 20.4 41 23M136 20C126 19 116 20.4 109 23" className="fine" />
    <circle cx={75} cy={12} r={4.2} className="fine" />
    <path d="M34 57L40 44L110 44L116 57Z" className="grille" />
    <path d="M38 48.4L112 48.4M36 52.8L114 52.8M12 36L18 54M138 36L132 54" className="fold" />
    <rect x={56} y={29} width={38} height={11} rx={2} className="plate-blank" />
  </g>
)

/** The tail folded back. */
export const CarTail = ({ hit }: { hit: Hit }) => (
  <g transform="translate(199 450)">
    <rect x={5} y={50} width={20} height={17} rx={5} className="tyre" />
    <rect x={125} y={50} width={20} height={17} rx={5} className="tyre" />
    <path
      d="M12 4C40 -1 110 -1 138 4C146 10 149 20 149 31L147 50C146 56 142 61 134 62L16 62C8 61 4 56 3 50L1 31C1 20 4 10 12 4Z"
      {...hit.of(14)}
    />
    <path d="M22 3C48 0 102 0 128 3L121 30L29 30Z" className={hit.cls(13)} />
    <path d="M5 15L54 10L54 17L4 23Z" className="lamp" />
    <path d="M145 15L96 10L96 17L146 23Z" className="lamp" />
    <path d="M54 13.4L96 13.4" className="fine" />
    <rect x={55} y={18.6} width={40} height={10} rx={2} className="plate-blank" />
    <path d="M30 58L36 50L114 50L120 58Z" className="grille" />
    <path d="M8 42L30 44M142 42L120 44" className="fold" />
  </g>
)
