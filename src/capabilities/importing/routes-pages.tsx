import { PictureFailed, pagePicture } from '../../documents/reading/pdf/page-picture.ts'
import type { Context } from '../../platform/context.ts'
import type { Answer, Http } from '../../platform/http.ts'
import { notFound } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { drawnWords } from '../../ui/drawn-words.ts'
import { ShowPage } from './pages/show-page.tsx'
import { tablesOnPage } from './pages-of-file.ts'
import { importById, readingOf } from './queries.ts'
import { bytesOf, pdfPagesOf } from './queries-pages.ts'

/** The pages of a PDF brought in: what was read from each, beside its picture. */
export const pagesOfFile = (routes: Routes): Routes =>
  routes
    .get('/imports/:import/pages/:page', 'import:read', showPage)
    .get('/imports/:import/pages/:page/picture', 'import:read', showPicture)

/** The page asked for, of an import that is a PDF and has it. */
async function wanted(http: Http, c: Context) {
  const [id, page] = [http.number('import'), http.number('page')]
  const row = (await importById(c, id)) ?? notFound()
  const pages = (await pdfPagesOf(c, id)) ?? notFound()
  return page <= pages ? { row, page, pages } : notFound()
}

async function showPage(http: Http, c: Context) {
  const { row, page, pages } = await wanted(http, c)
  const { grids, problems } = (await readingOf(c, row.id)) ?? notFound()
  return http.page(<ShowPage {...{ frame: c.frame, row, page, pages, problems }} tables={tablesOnPage(grids, page)} />)
}

/** The picture is painted after the transaction; where it cannot be, a picture of words says so, and the page beside it stays as it is. */
async function showPicture(http: Http, c: Context): Promise<Answer> {
  const { row, page } = await wanted(http, c)
  const bytes = (await bytesOf(c, row.id)) ?? notFound()
  return async () => {
    try {
      const png = await pagePicture(bytes, page)
      return new Response(png as Uint8Array<ArrayBuffer>, {
        headers: { 'content-type': 'image/png', 'cache-control': 'private, max-age=600', 'x-content-type-options': 'nosniff' },
      })
    } catch (error) {
      if (!(error instanceof PictureFailed)) throw error
      const words = [error.message, 'The rows beside it are as they were read.', 'Open the PDF itself to hold them against it.']
      return new Response(drawnWords(words), { status: 503, headers: { 'content-type': 'image/svg+xml' } })
    }
  }
}
