type PickProps = {
  label: string
  value: string
  options: readonly (readonly [string, string])[]
  onPick: (value: string) => void
}

export const Pick = ({ label, value, options, onPick }: PickProps) => (
  <label className="pick">
    <span>{label}</span>
    <select className="input" value={value} onChange={({ target }) => onPick(target.value)}>
      {options.map(([key, word]) => (
        <option key={key} value={key}>
          {word}
        </option>
      ))}
    </select>
  </label>
)
