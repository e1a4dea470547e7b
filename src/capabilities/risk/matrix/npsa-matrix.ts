import type { Matrix } from './matrix.ts'

/**
 * The default a trust starts from and may edit. Labels, bands, kinds of consequence: NPSA, "A risk matrix for risk managers" (January 2008).
 * The descriptions of degrees are ours, after the anchors in common use (absence, length of stay, share of a budget), for a trust to
 * replace with its own; so are the months between reviews.
 */
export const npsaMatrix: Matrix = {
  likelihoods: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
  consequences: ['Negligible', 'Minor', 'Moderate', 'Major', 'Catastrophic'],
  bands: [
    { name: 'Low', from: 1, top: false, months: 12 },
    { name: 'Moderate', from: 4, top: false, months: 6 },
    { name: 'High', from: 8, top: false, months: 3 },
    { name: 'Extreme', from: 15, top: true, months: 1 },
  ],
  likelihoodWords: [
    'Not expected for years, if ever; less than 1 in 1,000',
    'About once a year; up to 1 in 100',
    'About once a month; up to 1 in 10',
    'About once a week; up to 1 in 2',
    'Daily, or more likely than not',
  ],
  domains: [
    {
      name: 'Safety of patients, staff or the public',
      levels: [
        'No injury, or one that needs no treatment',
        'Minor injury; up to 3 days off work, or 1 to 3 more days in hospital',
        'Injury that needs care; 4 to 14 days off work, or 4 to 15 more days in hospital',
        'Lasting disability; more than 14 days off work, or more than 15 more days in hospital',
        'A death, or several people harmed for life',
      ],
    },
    {
      name: 'Quality, complaints and audit',
      levels: [
        'Care a little below what is usual; an informal query',
        'Care below standard for some; a formal complaint settled locally',
        'Care below standard for many; complaints that repeat, or an independent review',
        'Serious failings if not mended; several complaints upheld by independent review',
        'Unacceptable care; a public inquiry, or findings widely missed',
      ],
    },
    {
      name: 'Workforce, development and competence',
      levels: [
        'Short of staff for less than a day',
        'Short of staff so that quality suffers',
        'Late delivery of an aim, unsafe staffing for more than a day, or low morale',
        'An aim in doubt, unsafe staffing for more than five days, or key staff lost',
        'An aim not met, unsafe staffing that goes on, or several key staff lost',
      ],
    },
    {
      name: 'Statutory duty and inspections',
      levels: [
        'No breach, or a slight one',
        'A breach of a duty; a lower rating if not settled',
        'A single breach of a clear duty; challenging recommendations',
        'Enforcement, several breaches, or a low rating',
        'Prosecution, or a change of the whole system demanded',
      ],
    },
    {
      name: 'Reputation',
      levels: [
        'Rumours',
        'Local coverage for a day or two',
        'Local coverage for longer; confidence falls',
        'National coverage for less than three days',
        'National coverage for longer, questions in Parliament, confidence lost',
      ],
    },
    {
      name: 'Objectives and projects',
      levels: [
        'Cost or time hardly touched',
        'Up to 5% over budget; a little late',
        '5 to 10% over budget; late',
        '10 to 25% over budget; key aims missed',
        'More than 25% over budget; the aims are not met',
      ],
    },
    {
      name: 'Finance and claims',
      levels: [
        'A small loss',
        'Loss of 0.1 to 0.25% of the budget',
        'Loss of 0.25 to 0.5% of the budget',
        'Loss of 0.5 to 1% of the budget; a contract in doubt',
        'Loss of more than 1% of the budget; a contract or payment lost',
      ],
    },
    {
      name: 'Service interruption and environment',
      levels: [
        'Interrupted for more than an hour; next to no effect around it',
        'Interrupted for more than eight hours; a minor effect',
        'Interrupted for more than a day; a moderate effect',
        'Interrupted for more than a week; a major effect',
        'Lost for good; a catastrophic effect',
      ],
    },
  ],
}
