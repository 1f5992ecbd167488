import { useEffect, useState } from 'react'
import { own } from './link.ts'

/** Fetched with the link in its header: a picture has no address that could be passed on. */
export function Photo({ hash, alt }: { hash: string; alt: string }) {
  const [src, setSrc] = useState<string>()
  useEffect(() => {
    let made: string | undefined
    let over = false
    void fetch(`/api/owner/photos/${hash}`, { headers: own })
      .then((got) => (got.ok ? got.blob() : undefined))
      .then((blob) => {
        if (over || !blob) return
        made = URL.createObjectURL(blob)
        setSrc(made)
      })
      .catch(() => undefined)
    return () => {
      over = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [hash])
  return src ? <img src={src} alt={alt} /> : <span className="photo" role="img" aria-label={alt} />
}
