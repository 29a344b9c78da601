import type { Language } from './language.ts'

/** What `npm start` and `npm run make` say. */
const nl = {
  electronComes: 'Electron wordt eenmalig opgehaald.',
  noWindow:
    'Electron kan hier niet worden opgehaald, dus er is geen eigen venster: Factuurbrug opent in je browser.',
  trialPackage:
    'PROEFPAKKET: Electron kan hier niet worden opgehaald. Wat er in out/trial komt, heeft de vorm van het echte pakket, maar start niet. Niet uitgeven.',
  unsigned:
    'ZONDER HANDTEKENING: Windows en macOS waarschuwen bij het openen, en macOS toont dan geen meldingen. docs/release.md zegt welke variabelen ervoor zijn.',
  noRpm: 'Geen rpm: rpmbuild staat niet op deze computer.',
}

const en: typeof nl = {
  electronComes: 'Electron is being downloaded once.',
  noWindow:
    'Electron cannot be downloaded here, so there is no window of its own: Factuurbrug opens in your browser.',
  trialPackage:
    'TRIAL PACKAGE: Electron cannot be downloaded here. What goes to out/trial has the form of the real package, but does not start. Do not hand it out.',
  unsigned:
    'WITHOUT SIGNATURE: Windows and macOS warn on opening, and macOS then shows no notices. docs/release.md says which variables are for it.',
  noRpm: 'No rpm: rpmbuild is not on this computer.',
}

export const scriptText: Readonly<Record<Language, typeof nl>> = { nl, en }
