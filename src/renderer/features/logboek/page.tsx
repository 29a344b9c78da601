import { PageHead } from '../../components/page-head.tsx'

export function LogboekPage() {
  return <PageHead title="Logboek" />
}
