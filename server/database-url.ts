type Who = { readonly user?: string; readonly password?: string; readonly database?: string }

/** The same server, entered as somebody else. By hand: an address with a socket and no host is no URL to `new URL`. */
export function urlAs(url: string, { user, password, database }: Who) {
  const parts = /^(\w+:\/\/)([^/?]*@)?([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/.exec(url)
  if (!parts) throw new TypeError('not a database URL')
  const [, scheme, same = '', host, path = '', query = ''] = parts
  const name = user === undefined ? same : `${user}${password ? `:${encodeURIComponent(password)}` : ''}@`
  const rest = query
    .split('&')
    .filter((pair) => pair && !(user !== undefined && /^(user|password)=/.test(pair)))
  return `${scheme}${name}${host}/${database ?? path}${rest.length > 0 ? `?${rest.join('&')}` : ''}`
}
