/** The password of all people in Meridian Components. It is valid in the demo world only. */
export const DEMO_PASSWORD = 'seven-wet-otters-sing';

export interface DemoPerson {
  key: string;
  name: string;
  zone: string;
  /** Department codes; an asterisk marks the departments that the person leads. */
  departments: string[];
  executive?: boolean;
}

const SAO_PAULO = 'America/Sao_Paulo';
const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';

export const PEOPLE: DemoPerson[] = [
  { key: 'carla', name: 'Carla Mendes', zone: SAO_PAULO, departments: ['CS'] },
  { key: 'rafael', name: 'Rafael Souza', zone: SAO_PAULO, departments: ['CS'] },
  { key: 'beatriz', name: 'Beatriz Lima', zone: SAO_PAULO, departments: ['*CS'] },
  { key: 'erik', name: 'Erik Brandt', zone: BERLIN, departments: ['ENG'] },
  { key: 'yusuf', name: 'Yusuf Kaya', zone: BERLIN, departments: ['ENG'] },
  { key: 'ingrid', name: 'Ingrid Vogel', zone: BERLIN, departments: ['*ENG'] },
  { key: 'quinn', name: 'Quinn Harper', zone: NEW_YORK, departments: ['QA'] },
  { key: 'dana', name: 'Dana Brooks', zone: NEW_YORK, departments: ['*QA'] },
  { key: 'felix', name: 'Felix Krause', zone: BERLIN, departments: ['*FIN'] },
  { key: 'lotte', name: 'Lotte Jansen', zone: BERLIN, departments: ['*LOG'] },
  { key: 'olivia', name: 'Olivia Hart', zone: NEW_YORK, departments: [], executive: true },
];

export const ADMINISTRATOR = { name: 'Ada Admin', email: 'ada.admin@meridian.example' };

export const emailOf = (person: Pick<DemoPerson, 'name'>): string =>
  `${person.name.toLowerCase().replaceAll(' ', '.')}@meridian.example`;

export interface DemoSignIn {
  name: string;
  role: string;
  email: string;
  password: string;
}

const signIn = (name: string, role: string): DemoSignIn => ({
  name,
  role,
  email: emailOf({ name }),
  password: DEMO_PASSWORD,
});

/** The people to try the product as: one of each kind, and the lead of each side. */
export const SIGN_INS = [
  signIn('Carla Mendes', 'representative, Customer Service'),
  signIn('Erik Brandt', 'engineer, Engineering'),
  signIn('Ingrid Vogel', 'lead, Engineering'),
  signIn('Beatriz Lima', 'lead, Customer Service'),
  signIn('Olivia Hart', 'executive'),
  signIn(ADMINISTRATOR.name, 'administrator'),
];

/** The sign-ins as they are printed at the start. */
export const printed = (signIns: DemoSignIn[]): string[] =>
  signIns.length === 0
    ? []
    : [
        `Demo sign-ins, all with the password ${DEMO_PASSWORD}:`,
        ...signIns.map(({ email, role }) => `  ${email.padEnd(30)}  ${role}`),
      ];
