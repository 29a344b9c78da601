import { defineProblem } from './define.ts'
import { licenceKey } from './solutions.ts'

/** The licence, in builds that ask for one. No pause: orders are still fetched, and only writing stands still. */
// prettier-ignore
export const licenceProblems = {
  LICENCE_ENDED: defineProblem({
    kind: 'stopped', may: {}, buttons: [licenceKey],
    example: { until: '2026-12-24' },
    title: { nl: 'Licentie of proefperiode afgelopen', en: 'Licence or trial has ended' },
    nl: ['Je licentie of proefperiode is afgelopen op {until:date}.', 'Er wordt niets meer doorgezet. Bestellingen worden nog wel opgehaald en blijven klaarstaan, en alles blijft te lezen.', 'Vul bij Configuratie een nieuwe licentiesleutel in. Wat wacht, wordt dan alsnog doorgezet.'],
    en: ['Your licence or trial ended on {until:date}.', 'Nothing is transferred any more. Orders are still fetched and wait, and everything can still be read.', 'Enter a new licence key in Settings. What waits is then transferred.'],
  }),
  LICENCE_INVALID: defineProblem({
    kind: 'stopped', may: {}, buttons: [licenceKey],
    example: {},
    title: { nl: 'Deze licentiesleutel is niet geldig', en: 'This licence key is not valid' },
    nl: ['Deze licentiesleutel klopt niet.', 'Er ontbreekt een stuk, er is iets aan veranderd, of hij is niet voor dit programma.', 'Vul de hele sleutel uit de mail in, van FB1 tot en met het laatste teken.'],
    en: ['This licence key is not right.', 'A part is missing, something was changed, or it is not for this program.', 'Enter the whole key from the mail, from FB1 up to the last character.'],
  }),
  LICENCE_NOT_YET: defineProblem({
    kind: 'stopped', may: {}, buttons: [licenceKey],
    example: { from: '2027-01-01' },
    title: { nl: 'Licentiesleutel geldt nog niet', en: 'Licence key is not valid yet' },
    nl: ['Deze licentiesleutel geldt pas vanaf {from:date}.', 'Tot die dag telt hij niet mee.', 'Vul de sleutel in vanaf die dag, of zet de datum van deze computer goed.'],
    en: ['This licence key is valid from {from:date}.', 'Until that day it does not count.', 'Enter the key from that day on, or set the date of this computer right.'],
  }),
  LICENCE_OTHER_SHOP: defineProblem({
    kind: 'stopped', may: {}, buttons: [licenceKey],
    example: { licensed: 'winkel.nl', shop: 'andere-winkel.nl' },
    title: { nl: 'Licentiesleutel van een andere winkel', en: 'Licence key of another shop' },
    nl: ['Deze licentiesleutel is voor {licensed}.', 'Deze koppeling is met {shop}, en een sleutel geldt voor één winkel.', 'Vraag een sleutel voor {shop} aan degene van wie je Factuurbrug hebt.'],
    en: ['This licence key is for {licensed}.', 'This connection is with {shop}, and a key is for one shop.', 'Ask who you got Factuurbrug from for a key for {shop}.'],
  }),
  LICENCE_LINK_INVALID: defineProblem({
    kind: 'stopped', may: {}, buttons: [],
    example: {},
    title: { nl: 'Installatielink werkt niet', en: 'Installation link does not work' },
    nl: ['Deze installatielink werkt niet.', 'Hij is ouder dan 7 dagen, of er is iets aan veranderd.', 'Vul de licentiesleutel uit de mail in bij Configuratie.'],
    en: ['This installation link does not work.', 'It is older than 7 days, or something in it was changed.', 'Enter the licence key from the mail in Settings.'],
  }),
}
