/** Words sent to customers. `{holes}` are filled by the step that writes the message. */
export const texts = {
  quotation:
    '{name}您好，{store}为您的{plate}准备了报价，合计{amount}元，承诺{promise}交车。请点开逐项查看并答复：{link} （只发给您，请不要转发）服务电话{phone}。',
  // S70: what is added, and the time that would go with it
  addOn:
    '{name}您好，{store}在您的{plate}上发现需要增加的项目，合计{amount}元，同意后{promise}交车。未经您同意我们不施工，请点开逐项答复：{link} （只发给您，请不要转发）服务电话{phone}。',
  ready:
    '{name}您好，您的{plate}已经检验合格，可以取车了。本次合计{amount}元，我们在前台等您。明细：{link} {store} {phone}',
  readyLate:
    '{name}您好，非常抱歉让您久等：您的{plate}已经检验合格，可以取车了。本次合计{amount}元，我们在前台等您。明细：{link} {store} {phone}',
  delivered:
    '{name}您好，感谢您来{store}。您的{plate}已交车，出门证{number}。结算明细：{link} 有任何问题请拨打{phone}。',
  // S39, S40: what was agreed, and what to bring
  booked:
    '{name}您好，您的{plate}已预约{time}到{store}，项目：{work}，{receiver}接待您，预计{ready}可取车。请携带{papers}。改期请拨打{phone}。',
  bookingMoved:
    '{name}您好，您的{plate}预约已改为{time}到{store}，预计{ready}可取车。请携带{papers}。改期请拨打{phone}。',
  bookingReminder:
    '{name}您好，提醒您：您的{plate}预约{time}到{store}，请携带{papers}。不能到店请拨打{phone}改期。',
  // S44
  bookingApology:
    '{name}您好，非常抱歉，{store}原定{time}为您的{plate}服务，现在不能兑现，给您添麻烦了。我们会为您重新安排时间，服务电话{phone}。',
} as const
export type MessageKind = keyof typeof texts

export const fill = (kind: MessageKind, holes: { readonly [hole: string]: string }) =>
  texts[kind].replace(/\{(\w+)\}/g, (_, hole: string) => holes[hole] ?? '')
