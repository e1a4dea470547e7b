const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Words of a few short lines as a picture, for where a picture was asked for and there is none. */
export function drawnWords(lines: readonly string[]): string {
  const texts = lines.map((line, i) => `<text x="24" y="${48 + i * 30}">${escaped(line)}</text>`).join('')
  const style = 'font-family="Arial, sans-serif" font-size="18" fill="#212b32"'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 ${60 + lines.length * 30}" ${style}><rect width="100%" height="100%" fill="#f0f4f5"/>${texts}</svg>`
}
