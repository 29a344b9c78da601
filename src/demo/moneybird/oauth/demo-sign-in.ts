/** How the demo is registered at its own Moneybird, and who logs in there. Secrets of nothing. */
export const demoApplication = { id: 'factuurbrug-demo', secret: 'demo-geheim', name: 'Factuurbrug (demo)' }
export const demoUser = { email: 'demo@voorbeeld.nl', password: 'demo' }
