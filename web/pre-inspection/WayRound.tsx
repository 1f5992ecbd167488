/** Where one walks: from the left front door clockwise, back to it. */
export const WayRound = () => (
  <>
    <path
      d="M58 196L58 150Q58 118 78 104M120 78Q150 62 184 50M364 50Q398 62 428 78M470 104Q490 118 490 150L490 380Q490 412 470 426M428 452Q398 468 364 480M184 480Q150 468 120 452M78 426Q58 412 58 380L58 306"
      className="way"
    />
    {[
      'M192 46L181 45L185 56Z',
      'M490 236L484 226L496 226Z',
      'M356 484L367 485L363 474Z',
      'M58 296L52 307L64 307Z',
    ].map((d) => (
      <path key={d} d={d} className="way-tip" />
    ))}
    <g className="start" aria-hidden>
      <circle cx={58} cy={212} r={14} />
      <text x={58} y={216.5}>
        起
      </text>
    </g>
  </>
)
