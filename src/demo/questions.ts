/** Questions that representatives of Meridian ask engineers every week. */
export const CLARIFICATIONS = [
  {
    title: 'Port thread on HV-110',
    part: 'HV-110',
    question: 'The customer’s sketch shows G 3/8, our sheet says M18. Which one goes out?',
  },
  { title: 'Seal material for hot oil', part: 'HV-204', question: 'They run at 110 °C. Is NBR still right, or FKM?' },
  {
    title: 'Coil voltage on the spare valve',
    part: 'SV-33',
    question: 'Order says 24 V, the nameplate on the photo says 48 V.',
  },
  {
    title: 'Mirror-image manifold?',
    part: 'MB-77',
    question: 'The drawing is left-handed, the order text says right-handed.',
  },
  {
    title: 'Pressure rating of the relief cartridge',
    part: 'RC-12',
    question: 'Is 280 bar the set pressure or the maximum?',
  },
  {
    title: 'Paint or phosphate',
    part: 'CY-501',
    question: 'The cylinder goes offshore. Which coating is in the price?',
  },
  { title: 'Replacement for a discontinued pump', part: 'GP-8', question: 'Is GP-8B a drop-in replacement for GP-8?' },
  { title: 'Rod end: clevis or eye', part: 'CY-310', question: 'The order text and the drawing disagree.' },
  {
    title: 'Spool variant for closed centre',
    part: 'DV-45',
    question: 'Which spool do we ship for a closed-centre system?',
  },
  { title: 'Which bolt kit belongs to the flange', part: 'FL-21', question: 'Two kits fit the flange on the drawing.' },
];

export const ANSWERS = [
  'M18 x 1.5 is right; the sketch shows the old housing. I corrected the sheet.',
  'FKM for this temperature. I added the variant to the order text.',
  'Use the 48 V coil, the customer’s cabinet was changed last year.',
  'The drawing is right. Please confirm left-handed to the customer.',
  'That is the set pressure. The cartridge is good for 350 bar.',
];
