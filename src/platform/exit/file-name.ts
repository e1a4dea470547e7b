/** A name a person gave, as it may stand in a ZIP on any system: no folder, no device, nothing hidden, at most 100 letters. */
export function safeName(given: string): string {
  const plain = given
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff<>:"/\\|?*]+/g, '-')
    .replace(/^[.\s-]+|[.\s]+$/g, '')
  const kept = [...plain]
  const short = kept.length > 100 ? [...kept.slice(0, 80), ...kept.slice(-20)].join('') : plain
  return short === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `file-${short}` : short
}
