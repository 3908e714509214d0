export const ASKING = [
  ...[
    'Sales North',
    'Sales South',
    'Service Desk',
    'Export',
    'Key Accounts',
    'Field Service',
    'Online Shop',
    'Spare Parts',
  ],
];
export const ANSWERING = [
  ...['Hydraulics', 'Quality', 'Logistics', 'Drives', 'Electronics', 'Purchasing', 'Foundry', 'Laboratory'],
];
/** The first person leads the department. */
export const GIVEN = ['Ada', 'Bela', 'Cleo', 'Dora', 'Emil'];
const FAMILY = [
  ...['Abend', 'Brook', 'Castel', 'Dahl', 'Ekberg', 'Falk', 'Grau', 'Holm', 'Ivers', 'Jansen', 'Kaval', 'Lund'],
  ...['Moreau', 'Nadir', 'Ostrow', 'Pahl'],
];

export const ADMIN = { email: 'admin@lockstep.example', password: 'correct-horse-battery-staple' };
export const EXECUTIVE = 'Olivia Hart';
export const PASSWORD = 'seven-wet-otters-sing';

/** The people of a department share a family name. */
export const familyOf = (department: string): string => FAMILY[[...ASKING, ...ANSWERING].indexOf(department)]!;

export const emailOf = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@lockstep.example`;

export const codeOf = (department: string): string =>
  department
    .replaceAll(/[^A-Z]/gi, '')
    .toUpperCase()
    .slice(0, 8);

/** The asker and the answerer: members, not leads, of the departments with the most work. */
export const ASKER = emailOf(`${GIVEN[1]} ${familyOf(ASKING[0]!)}`);
export const ANSWERER = emailOf(`${GIVEN[1]} ${familyOf(ANSWERING[0]!)}`);
