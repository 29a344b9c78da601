/** Words of the pages with which one signs in. */
export const signInWords = {
  login: 'Inloggen',
  loginLead:
    'Dit is de voorbeeld-Moneybird op deze computer. In de demo log je in met demo@voorbeeld.nl en wachtwoord demo.',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  enter: 'Log in',
  wrongLogin: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
  consent: (name: string) => `${name} vraagt toegang`,
  consentLead: 'Kies de administratie en bepaal of dit programma erbij mag.',
  administration: 'Administratie',
  scopes: 'Het programma mag dan',
  allow: 'Toegang geven',
  refuse: 'Weigeren',
  code: 'Je code',
  codeLead: 'Kopieer deze code en plak hem in het programma. Hij werkt één keer, en maar even.',
  cannot: 'Inloggen kan zo niet',
  unknownApplication: 'Dit programma is hier niet aangemeld (client_id).',
  wrongRedirect: 'Dit terugkeeradres is niet aangemeld (redirect_uri).',
  expired: 'Deze pagina is verlopen. Begin opnieuw vanuit het programma.',
  newApplication: 'Nieuwe applicatie',
  applicationName: 'Naam',
  redirects: 'Callback-URL’s, één per regel',
  save: 'Opslaan',
  registered: 'De applicatie is aangemeld',
  clientId: 'Client ID',
  clientSecret: 'Client Secret',
} as const

/** What a scope lets one do. */
export const scopeWords: Readonly<Record<string, string>> = {
  sales_invoices: 'verkoopfacturen en contacten lezen en maken',
  documents: 'inkoopfacturen lezen en maken',
  estimates: 'offertes lezen en maken',
  bank: 'bankmutaties lezen',
  time_entries: 'uren lezen en maken',
  settings: 'instellingen wijzigen',
}
