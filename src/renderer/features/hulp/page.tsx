import { PageHead } from '../../components/page-head.tsx'

export function HulpPage() {
  return <PageHead title="Hulp" />
}
