import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { type PeriodRow, periodById } from '../../calendar/index.ts'
import { type Challenge, challengesTo, itemById, itemsOf, raiseChallenge } from '../../delivery/index.ts'
import { frontSheetOf } from '../front-sheet/queries.ts'
import { planOfPaper } from '../queries-progress.ts'
import { answerOfPaper, askOfPaper } from './actions.ts'
import { questionAnswerForm, questionForm } from './forms.ts'
import { AnswerQuestion } from './pages/answer-question.tsx'
import { ListQuestions } from './pages/list-questions.tsx'
import type { PaperQuestion } from './paper-question.ts'
import { answerRight, questionById, questionsOn } from './queries.ts'

/** Asking between papers, about an item or the paper as a whole, and answering in place. */
export const questionRoutes = new Routes()
  .get('/reports/progress/:period/questions', 'report:read', async (http, c) => listQuestions(http, c, { period: await periodIn(http, c) }))
  .post('/reports/progress/:period/questions', 'paper:ask', ask)
  .get('/reports/questions/:question', 'report:read', async (http, c) => showQuestion(http, c, { question: await questionIn(http, c) }))
  .post('/reports/questions/:question', 'paper:answer', answer)

const periodIn = async (http: Http, c: Context): Promise<PeriodRow> => (await periodById(c, http.number('period'))) ?? notFound()
const questionIn = async (http: Http, c: Context): Promise<PaperQuestion> => (await questionById(c, http.number('question'))) ?? notFound()

/** The items of a period's paper. */
async function itemsIn(c: Context, period: PeriodRow) {
  const plan = await planOfPaper(c, period)
  return plan ? itemsOf(c, { planId: plan.id }) : []
}

async function listQuestions(
  http: Http,
  c: Context,
  { period, form = blank, status = 200 }: { period: PeriodRow; form?: Form; status?: number },
) {
  const items = await itemsIn(c, period)
  const ids = items.map(({ id }) => id)
  const challenges = (await challengesTo(c, ids)).filter(({ periodId }) => periodId === period.id)
  const asked = { questions: await questionsOn(c, period.id), challenges, sheet: await frontSheetOf(c, period.id) }
  const begun = form === blank ? { values: { about: http.query('about') ?? '' }, errors: {} } : form
  return http.page(
    <ListQuestions frame={c.frame} period={period} items={items} {...asked} mayAsk={c.may('paper:ask')} form={begun} />,
    status,
  )
}

async function ask(http: Http, c: Context): Promise<Response> {
  const period = await periodIn(http, c)
  const read = readForm(http, questionForm)
  if ('form' in read) return listQuestions(http, c, { period, form: read.form, status: 422 })
  const { about, words } = read.value
  const back = http.redirect(`/reports/progress/${period.id}/questions`)
  if (about === undefined) {
    const again = (await questionsOn(c, period.id)).some((one) => isSame(one, c, words))
    if (!again) await askOfPaper(c, { period, sheet: await frontSheetOf(c, period.id), words })
    return back
  }
  const item = (await itemsIn(c, period)).find(({ id }) => id === about) && (await itemById(c, about))
  if (!item) {
    const form = withError(typed(http.posted), 'about', 'Select an item of this paper, or the paper as a whole')
    return listQuestions(http, c, { period, form, status: 422 })
  }
  const again = (await challengesTo(c, [item.id])).some((one) => isSame(one, c, words))
  if (!again) await raiseChallenge(c, { item, period, words })
  return back
}

/** The same question by the same person, still open: a button pressed twice. */
const isSame = (one: Pick<Challenge, 'answeredAt' | 'raisedBy' | 'words'>, c: Context, words: string): boolean =>
  one.answeredAt === null && one.raisedBy === c.person.id && one.words === words

async function showQuestion(
  http: Http,
  c: Context,
  { question, form = blank, status = 200 }: { question: PaperQuestion; form?: Form; status?: number },
) {
  const mayAnswer = 'yes' in (await answerRight(c, question))
  return http.page(<AnswerQuestion frame={c.frame} question={question} mayAnswer={mayAnswer} form={form} />, status)
}

async function answer(http: Http, c: Context): Promise<Response> {
  const question = await questionIn(http, c)
  const read = readForm(http, questionAnswerForm)
  if ('form' in read) return showQuestion(http, c, { question, form: read.form, status: 422 })
  const here = `/reports/questions/${question.id}`
  if (question.answerer === c.person.name && question.answer === read.value.answer) return http.redirect(here)
  const right = await answerRight(c, question)
  const refused = 'no' in right ? right.no : undefined
  if (refused === undefined && (await answerOfPaper(c, question, read.value.answer))) return http.redirect(here)
  const form = withError(typed(http.posted), 'answer', refused ?? 'Somebody answered this while you wrote')
  return showQuestion(http, c, { question, form, status: 409 })
}
