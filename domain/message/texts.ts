/** Words sent to customers. `{holes}` are filled by the step that writes the message. */
export const texts = {
  quotation:
    '{name}您好，{store}为您的{plate}准备了报价，合计{amount}元，承诺{promise}交车，请答复是否同意。服务电话{phone}。',
  ready:
    '{name}您好，您的{plate}已经检验合格，可以取车了。本次合计{amount}元，我们在前台等您。{store} {phone}',
  delivered: '{name}您好，感谢您来{store}。您的{plate}已交车，出门证{number}。有任何问题请拨打{phone}。',
} as const
export type MessageKind = keyof typeof texts

export const fill = (kind: MessageKind, holes: { readonly [hole: string]: string }) =>
  texts[kind].replace(/\{(\w+)\}/g, (_, hole: string) => holes[hole] ?? '')
