/** A mark without a meaning of its own, such as a filled circle: what it says, it says by the colour it is printed in. */
export const isMark = (text: string): boolean => /^\s*[●⬤⚫■◼▪•◆]\uFE0F?\s*$/u.test(text)
