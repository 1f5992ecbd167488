/** What the server put into this page for the styles written while it runs; none where it put none. */
const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
export const csp: { nonce?: string } = meta?.nonce ? { nonce: meta.nonce } : {}
