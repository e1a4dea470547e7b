const local = String.raw`[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*`
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const plain = new RegExp(`^${local}@${label}(?:\\.${label})+$`)

/**
 * One plain e-mail address and nothing beside it: no name, no list, no group, no line end, no quotes. Asked before every send,
 * because a mail program reads `x@y.z\r\nBcc: evil@x.y` as a group and sends to evil@x.y.
 */
export const isPlainAddress = (text: string): boolean => text.length <= 254 && text.indexOf('@') <= 64 && plain.test(text)
