import type { DraftFile } from './types.ts'

/** A file that the Head of Governance brought in on the day before the demonstration day and has yet to review: the next quarter's first words. */
export const nextQuarterDraft: DraftFile = {
  name: 'Progress report Q3 draft.csv',
  broughtInAt: '2024-10-14T15:40:00Z',
  column: 'Q3 2024/25 update',
  rows: [
    {
      item: 'p09',
      aim: 'Provide an estate of good quality that is fit for all its purposes.',
      text: 'Nine schemes have started. Costing is under way.',
      rag: 'Amber',
    },
    {
      item: 'p14',
      text: 'The leadership conference on 19 September drew 180 leaders and chose its priorities, first among them working together against racism. Leadership behaviours are now part of the appraisal form in 36 of 48 teams. By 13 December each directorate publishes three things it will change.',
      rag: 'Green',
    },
    {
      item: 'p15',
      text: 'The staff survey was launched on 30 September; by 11 October 22% had answered. All six wellbeing roadshows took place, and 390 people had a health check. Staff of both trusts are being asked about the group’s new strategy at conferences on inclusive leadership.',
      rag: 'Green',
    },
    {
      item: 'p07',
      text: 'The plan was agreed in July. Two posts are vacant; interviews are on 19 November. Thirteen nurses and therapists have started a research course.',
      rag: 'Amber',
    },
    { item: 'p10', text: '', rag: '' },
    { item: 'p08', text: 'The outline case is with the finance team for costing.', rag: 'Green' },
    { item: 'p12', text: 'Reverse mentoring has begun its third round.', rag: '' },
    {
      new: { topic: 'Workforce', accountable: 'director-of-hr' },
      aim: 'Give everyone who joins the trust a colleague to turn to in their first twelve weeks.',
      text: 'Forty colleagues have offered to be that person.',
      rag: 'Green',
    },
  ],
  actions: {
    title: 'Actions agreed by the Quality and Safety Committee',
    rows: [
      {
        number: 'QS12',
        title: 'Share the learning from the night-time transfers review with all wards',
        owner: 'director-of-nursing',
        due: '31/10/2024',
        status: 'Open',
      },
      {
        number: 'QS13',
        title: 'Show the number of teams without an appraisal lead by directorate',
        owner: 'director-of-hr',
        due: '15/11/2024',
        status: 'Open',
      },
      { number: 'QS14', title: 'Bring a plan for the two vacant research posts', owner: 'director-of-strategy', due: '', status: 'Open' },
      {
        number: 'QS12',
        title: 'Share the learning from the night-time transfers review with all wards',
        owner: 'director-of-nursing',
        due: '30/11/2024',
        status: 'Open',
      },
    ],
  },
}
